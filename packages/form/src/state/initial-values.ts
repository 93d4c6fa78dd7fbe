import type { FieldValues, GateModel } from "@sallyport/schema";
import type { FormValues } from "../internal/form-engine.types.ts";

/** What the controls of a gate's form hold to begin with, by field id. */
export function initialValues(gate: GateModel, given: FieldValues | undefined): FormValues {
  const values: FormValues = {};
  for (const { id, type } of gate.fields) {
    const empty = type === "checkbox" ? false : "";
    if (type !== "ip_location") values[id] = given && Object.hasOwn(given, id) ? given[id] : empty;
  }
  return values;
}
