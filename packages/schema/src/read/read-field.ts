import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { FieldType, GateField } from "../gate/gate.types.ts";
import {
  FIELD_KEYS,
  FIELD_TYPES,
  type FieldKey,
  isOneOf,
  SUPERSET_FIELD_KEYS,
} from "./known-keys.ts";
import { type Path, type ReadContext, report } from "./read-context.ts";
import { readExtras } from "./read-extras.ts";
import { readOptions } from "./read-options.ts";

interface FieldSource<N> {
  readonly id: string;
  readonly name: string;
  readonly keyNode: N;
  readonly node: N;
  readonly path: Path;
}

/** Read one field: a type name, or an object with `type`. A question is never lost: at worst it is text. */
export function readField<N>(context: ReadContext<N>, source: FieldSource<N>): GateField {
  const { reader } = context;
  const { id, name, node, path } = source;
  const keys = new Map<FieldKey, N>();
  let type: FieldType;
  if (reader.kind(node) === "text") {
    type = readType(context, node, path);
  } else {
    if (reader.kind(node) === "map") collectKeys(context, node, path, keys);
    const typeNode = keys.get("type");
    if (typeNode !== undefined && reader.kind(typeNode) === "text") {
      type = readType(context, typeNode, [...path, "type"]);
    } else {
      report(context, "type-missing", source.keyNode, path, { subject: name });
      type = "text";
    }
  }
  if (type === "text" && asksForCountry(name)) {
    report(context, "country-as-text", source.keyNode, path, { subject: name });
  }
  const base = { id, name, ...readExtras(context, keys, type, path) };
  if (type === "select") {
    return { ...base, type, options: readOptions(context, keys.get("options"), source) };
  }
  return { ...base, type };
}

function readType<N>(context: ReadContext<N>, node: N, path: Path): FieldType {
  const found = context.reader.text(node);
  if (isOneOf(FIELD_TYPES, found)) return found;
  const nearest = nearestWord(found, FIELD_TYPES);
  if (nearest !== undefined && nearest === found.trim().toLowerCase()) {
    report(context, "type-misspelt", node, path, {
      subject: found,
      hint: nearest,
      replaceBy: nearest,
    });
    return nearest;
  }
  const hint = nearest ?? "text, checkbox, date_picker, country or select";
  report(context, "unknown-type", node, path, {
    subject: found,
    hint,
    ...(nearest && { replaceBy: nearest }),
  });
  return "text";
}

function collectKeys<N>(
  context: ReadContext<N>,
  node: N,
  path: Path,
  keys: Map<FieldKey, N>,
): void {
  const { reader } = context;
  for (const [keyNode, value] of reader.entries(node)) {
    const key = reader.kind(keyNode) === "text" ? reader.text(keyNode) : "";
    const at = [...path, key];
    if (isOneOf(FIELD_KEYS, key)) {
      keys.set(key, value);
      if (isOneOf(SUPERSET_FIELD_KEYS, key))
        report(context, "superset-key", keyNode, at, { subject: key });
    } else if (isOneOf(["option", "choices", "values"], key) && reader.kind(value) === "list") {
      report(context, "options-misplaced", keyNode, at, { subject: key, replaceBy: "options" });
      keys.set("options", value);
    } else if (reader.kind(value) === "text" && isOneOf(FIELD_TYPES, reader.text(value))) {
      report(context, "field-misplaced", keyNode, at, { subject: key });
    } else {
      const nearest = nearestWord(key, FIELD_KEYS);
      report(context, "unknown-field-key", keyNode, at, {
        subject: key,
        ...(nearest && { hint: `Did you mean ${nearest}?`, replaceBy: nearest }),
      });
    }
  }
}

function asksForCountry(name: string): boolean {
  return /^\s*(your )?country\s*$/i.test(name);
}
