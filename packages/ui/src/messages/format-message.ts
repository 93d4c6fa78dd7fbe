import { numberFormat, pluralRules } from "../intl/formats.ts";
import type { MessageText, MessageValues } from "./messages.types.ts";

/** A message as text: its plural form for `values.count`, its places filled, numbers by locale. */
export function formatMessage(
  message: MessageText,
  values: MessageValues = {},
  locale = "en",
): string {
  return pickForm(message, values.count, locale).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === "number" ? numberFormat(locale).format(value) : value;
  });
}

/** The text of a message for a count. */
export function pickForm(
  message: MessageText,
  count: string | number | undefined,
  locale: string,
): string {
  if (typeof message === "string") return message;
  const rule = pluralRules(locale).select(Number(count ?? 0));
  return message[rule] ?? message.other;
}
