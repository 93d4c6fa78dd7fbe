import type { GateField } from "../gate/gate.types.ts";
import { isBlank } from "../text/is-blank.ts";
import { FIELD_TYPES } from "./field-types.ts";
import { GATE_KEYS, isOneOf, LIMITS } from "./known-keys.ts";
import { fieldPath, type Path, type ReadContext, report, storableText } from "./read-context.ts";
import { readField } from "./read-field.ts";
import type { Reader } from "./reader.types.ts";

/** Read `extra_gated_fields`: a map from label to type, or a list of one-key maps. */
export function readFields<N>(
  context: ReadContext<N>,
  fieldsKey: N,
  node: N,
  path: Path,
): readonly GateField[] {
  const { reader } = context;
  const kind = reader.kind(node);
  if (kind === "null") return [];
  if (kind === "text") {
    report(context, "fields-expected", node, path);
    return [];
  }
  const fields: GateField[] = [];
  const names = new Map<string, string>();
  const take = (key: N, value: N): "enough" | undefined => {
    if (fields.length === LIMITS.fields) {
      report(context, "too-many-fields", node, path, { hint: String(LIMITS.fields) });
      return "enough";
    }
    if (reader.kind(key) !== "text") {
      report(context, "key-not-text", key, path);
      return undefined;
    }
    const name = storableText(context, key, () => path);
    if (name.startsWith("extra_gated_") && isOneOf(GATE_KEYS, name) && !isField(reader, value)) {
      reader.reportMisplaced?.(key, value, node, fieldsKey);
      return undefined;
    }
    if (checkName(context, key, name, names)) {
      fields.push(readField(context, `f${fields.length}`, name, key, value));
    }
    return undefined;
  };
  if (kind === "map") reader.each(node, take);
  else eachOfList(context, node, path, take);
  return fields;
}

/** Whether a value can be nothing but a field's: one that is called like a key of the gate is a field. */
function isField<N>(reader: Reader<N>, value: N): boolean {
  if (reader.kind(value) === "text") return isOneOf(FIELD_TYPES, reader.text(value));
  let hasType = false;
  reader.each(value, (key) => {
    hasType ||= reader.text(key) === "type";
  });
  return hasType;
}

/** Visit the fields of a list of one-key maps. */
function eachOfList<N>(
  context: ReadContext<N>,
  node: N,
  path: Path,
  take: (key: N, value: N) => unknown,
): void {
  const { reader } = context;
  let full = false;
  reader.items(node).forEach((item, index) => {
    if (full) return;
    const size = reader.kind(item) === "map" ? reader.size(item) : 0;
    if (size === 0) report(context, "field-expected", item, [...path, index]);
    if (size > 1) report(context, "several-fields-in-item", item, [...path, index]);
    reader.each(item, (key, value) => {
      full = take(key, value) === "enough";
      return full ? "enough" : undefined;
    });
  });
}

/** Reports what is wrong with a label. Returns false for a duplicate. */
function checkName<N>(
  context: ReadContext<N>,
  node: N,
  name: string,
  names: Map<string, string>,
): boolean {
  // Nearly every label is short, plain and new; only the others are looked at closely.
  if (name.length <= LIMITS.nameLength && /^[\x21-\x7e][\x20-\x7e]*$/.test(name)) {
    if (!names.has(name)) {
      names.set(name, name);
      return true;
    }
  }
  const at = fieldPath(name);
  if (isBlank(name)) report(context, "name-empty", node, at);
  if (name.length > LIMITS.nameLength) {
    report(context, "name-too-long", node, at, { hint: String(LIMITS.nameLength) });
  }
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)) {
    report(context, "name-has-invisible-characters", node, at, { subject: name });
  }
  const folded = fold(name);
  const other = names.get(folded);
  if (other === name) {
    report(context, "duplicate-key", node, at, { subject: name });
    return false;
  }
  if (other !== undefined) report(context, "names-alike", node, at, { subject: name, hint: other });
  else names.set(folded, name);
  return true;
}

function fold(name: string): string {
  return /^[\x20-\x7e]*$/.test(name)
    ? name
    : name
        .normalize("NFKC")
        .replace(/[\p{Cf}\s]+/gu, " ")
        .trim();
}
