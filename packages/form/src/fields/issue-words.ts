import { type AnswerIssueCode, type GateField, TEXT_MAX_LENGTH } from "@sallyport/schema";
import { formatDay, formatMessage, type MessageText } from "@sallyport/ui";
import type { FormWords } from "../words/form-words.ts";

/** What to do about an issue, in words; the code comes as the form library's message. */
export function issueWords(
  code: string | undefined,
  field: GateField,
  words: FormWords,
  locale: string,
): string {
  // Typed so, the messages must hold a sentence for every code.
  const issues: Readonly<Record<AnswerIssueCode, MessageText> & Record<string, MessageText>> =
    words.issues;
  const message = issues[`${code}-${field.type}`] ?? issues[code ?? ""] ?? words.issues.required;
  return formatMessage(message, limitOf(code, field, locale), locale);
}

/** The limit that an answer misses, as a message's values. */
function limitOf(
  code: string | undefined,
  field: GateField,
  locale: string,
): Record<string, string | number> {
  if (field.type === "text") return { count: field.maxLength ?? TEXT_MAX_LENGTH };
  if (field.type !== "date_picker") return {};
  return { date: formatDay((code === "too-early" ? field.min : field.max) ?? "", locale) };
}
