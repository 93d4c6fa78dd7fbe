import { type GateField, isBlank } from "@sallyport/schema";
import type { FormWords } from "../words/form-words.ts";

/** A field's label, or its number where the author gave none. */
export function fieldLabel(field: GateField, words: FormWords): string {
  if (!isBlank(field.name)) return field.name;
  return words.field.unnamed.replace("{number}", String(Number(field.id.slice(1)) + 1));
}
