import { numberFormat, pluralRules } from "../intl/formats.ts";
import type { MessageText, MessageValues } from "./messages.types.ts";

/** A message as text: its plural form for `values.count`, its places filled, numbers by locale. */
export function formatMessage(
  message: MessageText,
  values: MessageValues = {},
  locale = "en",
): string {
  return messageParts(message, values, locale).join("");
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/**
 * The parts of a message in order, its places filled. A text in a place is isolated where it or the
 * message runs from right to left, so that neither reorders the other.
 */
export function messageParts<Value>(
  message: MessageText,
  values: Readonly<Record<string, Value>>,
  locale: string,
): readonly (Value | string)[] {
  const text = pickForm(message, values.count, locale);
  return text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values[part];
    if (typeof value === "number") return numberFormat(locale).format(value);
    const isMixed = typeof value === "string" && RIGHT_TO_LEFT.test(text + value);
    return isMixed ? `\u2068${value}\u2069` : (value ?? `{${part}}`);
  });
}

/** The text of a message for a count. */
function pickForm(message: MessageText, count: unknown, locale: string): string {
  if (typeof message === "string") return message;
  const rule = pluralRules(locale).select(Number(count ?? 0));
  return message[rule] ?? message.other;
}
