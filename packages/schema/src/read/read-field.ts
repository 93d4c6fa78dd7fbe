import type { Fix } from "../diagnostics/diagnostic.types.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { FieldType, GateField } from "../gate/gate.types.ts";
import { FIELD_KEYS, FIELD_TYPE_ROWS, FIELD_TYPES } from "./field-types.ts";
import { type FieldEntries, HUB_FIELD_KEYS, isOneOf } from "./known-keys.ts";
import { fieldPath, type Path, type ReadContext, report } from "./read-context.ts";
import { readExtras } from "./read-extras.ts";

/** Read one field: a type name, or an object with `type`. A question is never lost: at worst it is text. */
export function readField<N>(
  context: ReadContext<N>,
  id: string,
  name: string,
  keyNode: N,
  node: N,
): GateField {
  const { reader } = context;
  const keys: FieldEntries<N> = {};
  let type: FieldType = "text";
  const kind = reader.kind(node);
  if (kind === "map") collectKeys(context, node, name, keyNode, keys);
  const typeNode = kind === "text" ? node : keys.type;
  if (typeNode !== undefined && reader.kind(typeNode) === "text") {
    type = readType(context, typeNode, name, kind === "text" ? [] : ["type"]);
  } else {
    const details = { subject: name, hint: offeredTypes() };
    report(context, "type-missing", keyNode, fieldPath(name), details);
  }
  const extras = readExtras(context, keys, type, name, keyNode);
  return { type, id, name, ...extras } as GateField; // the row of its type has read its extras
}

function readType<N>(context: ReadContext<N>, node: N, name: string, within: Path): FieldType {
  const found = context.reader.text(node);
  if (isOneOf(FIELD_TYPES, found)) return found;
  const nearest = nearestWord(found, FIELD_TYPES);
  const isMisspelt = nearest === found.trim().toLowerCase();
  report(context, isMisspelt ? "type-misspelt" : "unknown-type", node, fieldPath(name, ...within), {
    subject: found,
    hint: nearest ?? offeredTypes(),
    ...(nearest && { replaceBy: nearest }),
  });
  return isMisspelt ? nearest : "text";
}

/** The types that an author may be looking for, as prose. */
function offeredTypes(): string {
  const types = FIELD_TYPES.filter((type) => FIELD_TYPE_ROWS[type].offered !== false);
  return types.join(", ").replace(/, (?=\w+$)/, " or ");
}

function collectKeys<N>(
  context: ReadContext<N>,
  node: N,
  name: string,
  fieldKey: N,
  keys: FieldEntries<N>,
): void {
  const { reader } = context;
  let left = reader.size(node);
  reader.each(node, (keyNode, value) => {
    left -= 1;
    const key = reader.kind(keyNode) === "text" ? reader.text(keyNode) : "";
    if (isOneOf(FIELD_KEYS, key)) {
      keys[key] = value;
      if (!isOneOf(HUB_FIELD_KEYS, key)) {
        report(context, "superset-key", keyNode, fieldPath(name, key), { subject: key });
      }
    } else {
      // What follows a misplaced field would be torn off: only the last can simply move out.
      const fix = left === 0 ? reader.moveOut?.(keyNode, value, fieldKey) : undefined;
      reportKey(context, { keyNode, value, name, key, fix }, keys);
    }
  });
}

interface WrongKey<N> {
  readonly keyNode: N;
  readonly value: N;
  readonly name: string;
  readonly key: string;
  /** Moves it out of the field that contains it. */
  readonly fix: Fix | undefined;
}

/** Tell a key that no field has; options under a wrong one are taken all the same. */
function reportKey<N>(
  context: ReadContext<N>,
  { keyNode, value, name, key, fix }: WrongKey<N>,
  keys: FieldEntries<N>,
): void {
  const { reader } = context;
  const at = fieldPath(name, key);
  if (isOneOf(["option", "choices", "values"], key) && reader.kind(value) === "list") {
    report(context, "options-misplaced", keyNode, at, { subject: key, replaceBy: "options" });
    keys.options = value;
  } else if (reader.kind(value) === "text" && isOneOf(FIELD_TYPES, reader.text(value))) {
    report(context, "field-misplaced", keyNode, at, { subject: key, ...(fix && { fix }) });
  } else {
    const nearest = nearestWord(key, FIELD_KEYS);
    report(context, "unknown-field-key", keyNode, at, {
      subject: key,
      ...(nearest && { hint: `Did you mean ${nearest}?`, replaceBy: nearest }),
    });
  }
}
