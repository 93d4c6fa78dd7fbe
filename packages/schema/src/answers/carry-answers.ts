import type { GateField, GateModel } from "../gate/gate.types.ts";
import type { AnswerPairs, AnswerValue, FieldValues } from "./answer.types.ts";

/**
 * Answers to one gate, as far as they go with another: texts under the other's field ids. An answer goes
 * with a field of the same name and type; an option only where it is still offered, a ticked box never.
 * What was written stays as it was, so that nothing is lost that only needs to be shortened or corrected.
 * `answers` are stored pairs, or values by the id of the earlier gate's fields.
 */
export function carryAnswers(
  answers: AnswerPairs | FieldValues,
  from: GateModel,
  to: GateModel,
): FieldValues {
  const isStored = isPairs(answers);
  const given = new Map<string, AnswerValue | undefined>(
    isStored ? answers : Object.entries(answers),
  );
  const carried: Record<string, string> = {};
  for (const field of to.fields) {
    const { name, type, id } = field;
    const earlier = from.fields.find((one) => one.name === name && one.type === type);
    const text = earlier && given.get(isStored ? name : earlier.id);
    if (typeof text === "string" && text !== "" && fits(field, text)) carried[id] = text;
  }
  return carried; // keys are ours
}

function fits(field: GateField, text: string): boolean {
  if (field.type === "checkbox" || field.type === "ip_location") return false;
  return !("options" in field) || field.options.some(({ value }) => value === text);
}

function isPairs(answers: AnswerPairs | FieldValues): answers is AnswerPairs {
  return Array.isArray(answers);
}
