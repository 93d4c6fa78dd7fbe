import { isIsoDate } from "@sallyport/schema";
import { UtcDate } from "./utc-date.ts";

/** A day `YYYY-MM-DD` as a date of the calendar: midnight in UTC; undefined where the text is no day. */
export function dayToDate(day: string | undefined): UtcDate | undefined {
  return day !== undefined && isIsoDate(day) ? new UtcDate(`${day}T00:00:00Z`) : undefined;
}

/** One of the calendar's dates as `YYYY-MM-DD`. */
export function dateToDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The visitor's own day at a moment, as a date of the calendar. */
export function calendarDay(now: Date): UtcDate {
  return new UtcDate(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}
