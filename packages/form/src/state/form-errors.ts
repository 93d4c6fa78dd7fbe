import type { AnswerIssue, GateModel } from "@sallyport/schema";
import type { FormErrors } from "../internal/controller.types.ts";

/** Issues of fields as errors. What is wrong with a form as a whole belongs to none of them. */
export function errorsOf(issues: readonly AnswerIssue[] = []): FormErrors {
  return new Map(
    issues.flatMap(({ fieldId, code, message }) =>
      fieldId === "" ? [] : [[fieldId, { code, message }] as const],
    ),
  );
}

/** Issues of no field that a form has: they concern it as a whole, or a question that it no longer asks. */
export function issuesBeside(
  gate: GateModel,
  issues: readonly AnswerIssue[] = [],
): readonly AnswerIssue[] {
  const ids = new Set(gate.fields.map(({ id }) => id));
  return issues.filter(({ fieldId }) => !ids.has(fieldId));
}

export function sameErrors(one: FormErrors, other: FormErrors): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, { code, message }]) => {
      const error = other.get(id);
      return error?.code === code && error.message === message;
    })
  );
}
