import type { AnswerValue, FieldValues, GateModel } from "@sallyport/schema";

/** Values of one gate as far as another asks the same: by name and type. */
export function carryOver(from: GateModel, to: GateModel, values: FieldValues): FieldValues {
  const carried: Record<string, AnswerValue> = {};
  for (const field of to.fields) {
    const before = from.fields.find((f) => f.name === field.name && f.type === field.type);
    const value = before && values[before.id];
    if (value !== undefined) carried[field.id] = value;
  }
  return carried;
}
