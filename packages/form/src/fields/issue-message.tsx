import { type AnswerIssueCode, type GateField, TEXT_MAX_LENGTH } from "@sallyport/schema";
import { formatDay, formatMessage, type MessageText, UntrustedText } from "@sallyport/ui";
import type { ReactNode } from "react";
import type { FieldError } from "../internal/form-status.types.ts";
import type { GateFormMessages } from "../messages/messages.types.ts";
import { dateExample } from "./date-example.ts";

/** What to do about an issue: the form's words, or the host's where its code is one that only the host knows. */
export function issueMessage(
  error: FieldError | undefined,
  field: GateField,
  messages: GateFormMessages,
  locale: string,
  form: HTMLElement | null,
): ReactNode {
  if (!error) return null;
  const { code } = error;
  const message = formMessage(`${code}-${field.type}`, messages) ?? formMessage(code, messages);
  const text = message && formatMessage(message, limitOf(code, field, locale, form), locale);
  // A limit that only the host knows leaves its place unfilled.
  return text && !/\{\w+\}/.test(text) ? text : (hostMessage(error) ?? messages.field.refused);
}

/** The form's words for a code; undefined for a host's code. */
export function formMessage(code: string, { issues }: GateFormMessages): MessageText | undefined {
  // Typed so, the messages must hold a sentence for every code.
  const known: Readonly<Record<AnswerIssueCode, MessageText> & Record<string, MessageText>> =
    issues;
  return Object.hasOwn(known, code) ? known[code] : undefined;
}

/** A host's own message for an issue, as text; undefined without one. */
export function hostMessage({ message }: FieldError): ReactNode {
  // A server may send anything.
  return typeof message === "string" && message.trim() !== "" ? (
    <UntrustedText text={message.trim()} />
  ) : undefined;
}

/** The limit that an answer misses, as a message's values. */
function limitOf(
  code: string,
  field: GateField,
  locale: string,
  form: HTMLElement | null,
): Record<string, string | number> {
  if (field.type === "text") return { count: field.maxLength ?? TEXT_MAX_LENGTH };
  if (field.type !== "date_picker") return {};
  if (code === "not-a-date" || code === "short-year") {
    return { date: dateExample(field.id, form, locale) };
  }
  const day = code === "too-early" ? field.min : field.max;
  return day === undefined ? {} : { date: formatDay(day, locale) };
}
