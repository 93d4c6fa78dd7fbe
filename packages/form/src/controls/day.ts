import { isIsoDate } from "@sallyport/schema";

/** A day `YYYY-MM-DD` as the calendar's local midnight; undefined where the text is no day. */
export function dayToDate(day: string | undefined): Date | undefined {
  if (day === undefined || !isIsoDate(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const local = new Date(year, month - 1, date);
  local.setFullYear(year); // years below 100 are not 19xx
  return local;
}

/** The calendar's local day as `YYYY-MM-DD`. Never through UTC, which is another day in half of the world. */
export function dateToDay(date: Date): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
