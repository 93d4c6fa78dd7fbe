import { dateFormat } from "../intl/formats.ts";

/** A calendar day `YYYY-MM-DD` in words of a locale. The text itself where it is no day. */
export function formatDay(day: string, locale: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return day;
  // Noon in UTC, shown in UTC: the same day everywhere.
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]), 12));
  return dateFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
