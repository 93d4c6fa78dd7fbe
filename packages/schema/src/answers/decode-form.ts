import { EMPTY_GATE } from "../gate/empty-gate.ts";
import type { GateField, GateModel } from "../gate/gate.types.ts";
import type { AnswerIssue, FieldValues } from "./answer.types.ts";
import { carryAnswers } from "./carry-answers.ts";
import { fromWire } from "./read-answers.ts";
import { answerIssue, validateField } from "./validate-field.ts";

/** The posted name that carries the fingerprint of the gate a form was rendered for. */
export const GATE_FIELD = "_sp_gate";

/** A form posted without script, as far as it answers the gate as it is now. */
export interface DecodedForm {
  readonly values: FieldValues;
  /** The form was rendered for another gate: nothing may be stored, the values are carried over. */
  readonly gateChanged: boolean;
  readonly issues: readonly AnswerIssue[];
}

/**
 * Decode a posted form. With `_sp_gate` its names are field ids; without it they are labels, as on
 * the Hub. `earlierGate` is the gate with the posted fingerprint, where it is still known: its answers
 * are then carried over as by `carryAnswers()`.
 */
export function decodeForm(
  gate: GateModel,
  fingerprint: string,
  entries: Iterable<readonly [string, unknown]>,
  earlierGate?: GateModel,
): DecodedForm {
  const posted = new Map<string, string>();
  for (const [name, value] of entries) {
    if (typeof value === "string" && !posted.has(name)) posted.set(name, value);
  }
  const postedFor = posted.get(GATE_FIELD);
  const gateChanged = postedFor !== undefined && postedFor !== fingerprint;
  const values = gateChanged
    ? carryAnswers(Object.fromEntries(posted), earlierGate ?? EMPTY_GATE, gate)
    : valuesOf(gate, (field) => posted.get(postedFor === undefined ? field.name : field.id));
  const issues = gate.fields.flatMap((field) => validateField(field, values[field.id]) ?? []);
  return {
    values,
    gateChanged,
    issues: gateChanged ? [answerIssue("gate-changed"), ...issues] : issues,
  };
}

function valuesOf(
  { fields }: GateModel,
  textOf: (field: GateField) => string | undefined,
): FieldValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = field.type === "ip_location" ? undefined : textOf(field);
      return text === undefined ? [] : [[field.id, fromWire(field, text)]]; // ids are f0, f1…
    }),
  );
}
