import { type GateField, isBlank } from "@sallyport/schema";
import type { GateFormMessages } from "../messages/messages.types.ts";

/** A field's label, or its number where the author gave none. */
export function fieldLabel(field: GateField, messages: GateFormMessages): string {
  if (!isBlank(field.name)) return field.name;
  return messages.field.unnamed.replace("{number}", String(Number(field.id.slice(1)) + 1));
}
