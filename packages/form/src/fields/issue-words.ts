import type { AnswerIssueCode, GateField } from "@sallyport/schema";
import type { FormMessages } from "../messages.ts";

/** What to do about an issue, in words; the code comes as the form library's message. */
export function issueWords(
  code: string | undefined,
  field: GateField,
  words: FormMessages,
): string {
  // Typed so, the messages must hold a sentence for every code.
  const issues: Readonly<Record<AnswerIssueCode, string> & Record<string, string>> = words.issues;
  return issues[`${code}-${field.type}`] ?? issues[code ?? ""] ?? words.issues.required;
}
