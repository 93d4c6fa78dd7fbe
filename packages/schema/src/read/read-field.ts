import type { Fix } from "../diagnostics/diagnostic.types.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { FieldType, GateField } from "../gate/gate.types.ts";
import {
  FIELD_KEYS,
  FIELD_TYPES,
  type FieldEntries,
  isOneOf,
  SUPERSET_FIELD_KEYS,
} from "./known-keys.ts";
import { fieldPath, type Path, type ReadContext, report } from "./read-context.ts";
import { readExtras } from "./read-extras.ts";
import { readOptions } from "./read-options.ts";

/** Read one field: a type name, or an object with `type`. A question is never lost: at worst it is text. */
export function readField<N>(
  context: ReadContext<N>,
  id: string,
  name: string,
  keyNode: N,
  node: N,
): GateField {
  const { reader } = context;
  if (reader.kind(node) === "text") {
    const type = readType(context, node, fieldPath, name);
    if (type === "text") adviseCountry(context, name, keyNode);
    return type === "select"
      ? { type, id, name, required: true, options: readOptions(context, undefined, name, keyNode) }
      : { type, id, name, required: true };
  }
  const keys: FieldEntries<N> = {};
  if (reader.kind(node) === "map") collectKeys(context, node, name, keyNode, keys);
  const typeNode = keys.type;
  let type: FieldType = "text";
  if (typeNode !== undefined && reader.kind(typeNode) === "text") {
    type = readType(context, typeNode, typePath, name);
  } else report(context, "type-missing", keyNode, fieldPath(name), { subject: name });
  if (type === "text") adviseCountry(context, name, keyNode);
  const extras = readExtras(context, keys, type, name);
  return type === "select"
    ? {
        type,
        id,
        name,
        ...extras,
        options: readOptions(context, keys.options, name, keyNode),
      }
    : { type, id, name, ...extras };
}

/** A country asked as text is valid, and yet not the best. */
function adviseCountry<N>(context: ReadContext<N>, name: string, keyNode: N): void {
  if (asksForCountry(name)) {
    report(context, "country-as-text", keyNode, fieldPath(name), { subject: name });
  }
}

function typePath(name: string): Path {
  return fieldPath(name, "type");
}

function readType<N>(
  context: ReadContext<N>,
  node: N,
  pathOf: (name: string) => Path,
  name: string,
): FieldType {
  const found = context.reader.text(node);
  if (isOneOf(FIELD_TYPES, found)) return found;
  const nearest = nearestWord(found, FIELD_TYPES);
  const replaceBy = nearest && { replaceBy: nearest };
  if (nearest !== undefined && nearest === found.trim().toLowerCase()) {
    report(context, "type-misspelt", node, pathOf(name), {
      subject: found,
      hint: nearest,
      ...replaceBy,
    });
    return nearest;
  }
  const hint = nearest ?? "text, checkbox, date_picker, country or select";
  report(context, "unknown-type", node, pathOf(name), { subject: found, hint, ...replaceBy });
  return "text";
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
      if (isOneOf(SUPERSET_FIELD_KEYS, key)) {
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
  /** Moves it out of the field that it stands in. */
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

function asksForCountry(name: string): boolean {
  // Most labels are longer: they are spared the expression.
  return name.length < 16 && /^\s*(your )?country\s*$/i.test(name);
}
