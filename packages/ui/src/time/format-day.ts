import { dateFormat } from "../intl/formats.ts";

/** A calendar day `YYYY-MM-DD` in words of a locale. The text itself where it is no day. */
export function formatDay(day: string, locale: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  // Noon in UTC, shown in UTC: the same day everywhere.
  const date = new Date(`${day}T12:00:00Z`);
  // 31 February would be a day in March.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return day;
  return dateFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** The day of a time in words of a locale. The text itself where it is not a time. */
export function formatDayOf(iso: string, locale: string): string {
  return Number.isNaN(Date.parse(iso)) ? iso : formatDay(iso.slice(0, 10), locale);
}
