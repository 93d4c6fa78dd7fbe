import type { AnswerIssue } from "@sallyport/schema";

/** Codes of what is wrong, by field id. */
export type FormErrors = ReadonlyMap<string, string>;

/** Issues of fields as errors. What is wrong with a form as a whole belongs to none of them. */
export function errorsOf(issues: readonly AnswerIssue[] = []): FormErrors {
  return new Map(
    issues.flatMap(({ fieldId, code }) => (fieldId === "" ? [] : [[fieldId, code] as const])),
  );
}

export function sameErrors(one: FormErrors, other: FormErrors): boolean {
  return one.size === other.size && [...one].every(([id, code]) => other.get(id) === code);
}
