import type { CountryField, GateModel } from "@sallyport/schema";

/** Whether a field asks for the country that a browser knows: the form's first. Others ask for more. */
export function isFirstCountry(gate: GateModel, field: CountryField): boolean {
  return gate.fields.find(({ type }) => type === "country")?.id === field.id;
}
