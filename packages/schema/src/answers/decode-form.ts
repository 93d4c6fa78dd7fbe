import type { GateField, GateModel } from "../gate/gate.types.ts";
import type { AnswerIssue, AnswerValue, FieldValues } from "./answer.types.ts";
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
 * the Hub. `earlierGate` is the gate that the posted fingerprint stands for, where it is still known:
 * its answers are then carried over to fields of the same name and type, ticked boxes apart.
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
  const values = new Map<string, AnswerValue>();
  for (const field of gate.fields) {
    const text = posted.get(postedName(field, postedFor, gateChanged, earlierGate));
    // Nobody has ticked anything for a gate that they have not seen.
    const isAct = gateChanged && field.type === "checkbox";
    if (text !== undefined && field.type !== "ip_location" && !isAct) {
      values.set(field.id, fromWire(field, text));
    }
  }
  const issues = gate.fields.flatMap((field) => validateField(field, values.get(field.id)) ?? []);
  return {
    values: Object.fromEntries(values), // keys are ours: f0, f1 …
    gateChanged,
    issues: gateChanged ? [answerIssue("gate-changed"), ...issues] : issues,
  };
}

function postedName(
  field: GateField,
  postedFor: string | undefined,
  gateChanged: boolean,
  earlierGate: GateModel | undefined,
): string {
  if (postedFor === undefined) return field.name;
  if (!gateChanged) return field.id;
  return earlierGate?.fields.find((f) => f.name === field.name && f.type === field.type)?.id ?? "";
}
