import type { FieldValues, GateModel } from "@sallyport/schema";

/** Texts of one gate's form as far as another asks the same: by name and type. No tick: agreeing is an act. */
export function carryOver(from: GateModel, to: GateModel, values: FieldValues): FieldValues {
  const carried: Record<string, string> = {};
  for (const field of to.fields) {
    const before = from.fields.find((f) => f.name === field.name && f.type === field.type);
    const value = before && values[before.id];
    if (typeof value === "string") carried[field.id] = value;
  }
  return carried;
}
