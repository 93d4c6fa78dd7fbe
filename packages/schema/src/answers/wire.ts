import type { GateModel } from "../gate/gate.types.ts";
import type { AnswerPairs, AnswerValue } from "./answer.types.ts";
import { Answers } from "./answers.ts";
import { fromWire } from "./read-answers.ts";

/** Answers as ordered pairs of label and text. */
export function encodeAnswers(answers: Answers): AnswerPairs {
  return answers.toWire();
}

/** Stored pairs read back for showing. Lenient: nothing is checked, labels that the gate lacks are left out. */
export function decodeAnswers<Gate extends GateModel>(
  gate: Gate,
  pairs: AnswerPairs,
): Answers<Gate> {
  const stored = new Map(pairs);
  const values = new Map<string, AnswerValue>();
  for (const field of gate.fields) {
    const text = stored.get(field.name);
    if (text !== undefined) values.set(field.id, fromWire(field, text));
  }
  return new Answers(gate, (id) => values.get(id));
}
