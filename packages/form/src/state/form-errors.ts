import type { AnswerIssue, GateModel } from "@sallyport/schema";
import type { FormErrors } from "../internal/form-status.types.ts";
import { isSameData } from "./is-same-data.ts";

/** Issues of a gate's fields, by field id. An id that is not the gate's never becomes a key or a path. */
export function errorsOf(gate: GateModel, issues: readonly AnswerIssue[] = []): FormErrors {
  const ids = idsOf(gate);
  return new Map(
    issues.flatMap(({ fieldId, code, message }) =>
      ids.has(fieldId) ? [[fieldId, { code, message }] as const] : [],
    ),
  );
}

/** Issues of no field that a form has: they concern it as a whole, or a question that it no longer asks. */
export function issuesBeside(
  gate: GateModel,
  issues: readonly AnswerIssue[] = [],
): readonly AnswerIssue[] {
  const ids = idsOf(gate);
  return issues.filter(({ fieldId }) => !ids.has(fieldId));
}

function idsOf({ fields }: GateModel): ReadonlySet<string> {
  return new Set(fields.map(({ id }) => id));
}

export function sameErrors(one: FormErrors, other: FormErrors): boolean {
  return isSameData(Object.fromEntries(one), Object.fromEntries(other)); // keys are ours
}
