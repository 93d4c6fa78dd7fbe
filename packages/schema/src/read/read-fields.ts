import type { GateField } from "../gate/gate.types.ts";
import { GATE_KEYS, isOneOf, LIMITS } from "./known-keys.ts";
import { fieldPath, type Path, type ReadContext, report } from "./read-context.ts";
import { readField } from "./read-field.ts";

/** Read `extra_gated_fields`: a map from label to type, or a list of one-key maps. */
export function readFields<N>(context: ReadContext<N>, node: N, path: Path): readonly GateField[] {
  const { reader } = context;
  const kind = reader.kind(node);
  if (kind === "null") return [];
  if (kind === "text") {
    report(context, "fields-expected", node, path);
    return [];
  }
  const pairs = kind === "map" ? reader.entries(node) : pairsOfList(context, node, path);
  if (pairs.length > LIMITS.fields) {
    report(context, "too-many-fields", node, path, {
      subject: String(pairs.length),
      hint: String(LIMITS.fields),
    });
  }
  const fields: GateField[] = [];
  const names = new Map<string, string>();
  for (const [key, value] of pairs.slice(0, LIMITS.fields)) {
    if (reader.kind(key) !== "text" && reader.kind(key) !== "null") {
      report(context, "key-not-text", key, path);
      continue;
    }
    const name = reader.kind(key) === "null" ? "" : reader.text(key);
    // Its place was told already, by whoever knows the text.
    if (isOneOf(GATE_KEYS, name)) continue;
    if (!checkName(context, key, name, names)) continue;
    fields.push(readField(context, { id: `f${fields.length}`, name, keyNode: key, node: value }));
  }
  return fields;
}

function pairsOfList<N>(context: ReadContext<N>, node: N, path: Path): (readonly [N, N])[] {
  const { reader } = context;
  const pairs: (readonly [N, N])[] = [];
  reader.items(node).forEach((item, index) => {
    const entries = reader.kind(item) === "map" ? reader.entries(item) : [];
    if (entries.length === 0) report(context, "field-expected", item, [...path, index]);
    if (entries.length > 1) report(context, "several-fields-in-item", item, [...path, index]);
    pairs.push(...entries);
  });
  return pairs;
}

/** Tell what is wrong with a label. False for one that stood already. */
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
  if (name.trim() === "") report(context, "name-empty", node, at);
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
