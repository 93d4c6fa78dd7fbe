import { type GateModel, parseGate } from "@sallyport/schema";

/** One field of each common type, as often as wanted. */
export function seedGate(groups: number): GateModel {
  const fields = Array.from({ length: groups }, (_, index) => [
    { [`Company ${index}`]: "text" },
    { [`Country ${index}`]: "country" },
    { [`Date ${index}`]: "date_picker" },
    { [`Use ${index}`]: { type: "select", options: ["Research", "Education", "Other"] } },
    { [`I agree ${index}`]: "checkbox" },
  ]).flat();
  return parseGate({
    extra_gated_prompt: "You agree to be kind.",
    extra_gated_fields: fields,
  }).gate;
}
