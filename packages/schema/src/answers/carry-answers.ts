import type { GateField, GateModel } from "../gate/gate.types.ts";
import type { AnswerPairs, FieldValues } from "./answer.types.ts";
import { validateField } from "./validate-field.ts";

/**
 * Stored answers to one gate, as far as they answer another: texts under field ids, by name and type,
 * where the other takes them. A ticked box is never among them: agreeing is an act.
 */
export function carryAnswers(pairs: AnswerPairs, from: GateModel, to: GateModel): FieldValues {
  const stored = new Map(pairs);
  const carried: Record<string, string> = {};
  for (const field of to.fields) {
    const text = stored.get(field.name);
    if (text === undefined || !isText(field)) continue;
    const same = from.fields.some(({ name, type }) => name === field.name && type === field.type);
    if (same && !validateField(field, text)) carried[field.id] = text;
  }
  return carried; // keys are ours
}

function isText({ type }: GateField): boolean {
  return type !== "checkbox" && type !== "ip_location";
}
