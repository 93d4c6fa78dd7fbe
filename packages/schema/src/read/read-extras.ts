import type { FieldType, GateField } from "../gate/gate.types.ts";
import { cardKey, FIELD_TYPE_ROWS } from "./field-types.ts";
import type { FieldEntries } from "./known-keys.ts";
import type { ReadContext } from "./read-context.ts";
import { readBoolean, readText } from "./read-scalars.ts";

/** Read what the object form may say beside `type`, as far as the type knows it. */
export function readExtras<N>(
  context: ReadContext<N>,
  keys: FieldEntries<N>,
  type: FieldType,
  name: string,
  keyNode: N,
): Pick<GateField, "required" | "description"> {
  const extras: Record<string, unknown> & { required: boolean } = { required: true };
  const readers = { required: readBoolean, description: readText, ...FIELD_TYPE_ROWS[type].extras };
  for (const [extra, read] of Object.entries(readers)) {
    const key = cardKey(extra);
    // Options alone must be there; that they are not is reported at the label.
    const node = keys[key] ?? (key === "options" ? keyNode : undefined);
    const value = node === undefined ? undefined : read(context, node, key, name);
    if (value !== undefined) extras[extra] = value;
  }
  return extras;
}
