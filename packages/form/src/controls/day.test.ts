import { afterEach, describe, expect, it } from "vitest";
import { calendarDay, dateToDay, dayToDate } from "./day.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const ZONES = [
  "UTC",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "America/Sao_Paulo",
  "Asia/Beirut",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kwajalein",
  "Asia/Manila",
];
const DAYS = [
  "2026-01-01",
  "2026-12-31",
  "2024-02-29",
  "2026-03-29",
  "2018-11-04",
  "0099-05-05",
  "9999-12-31",
  "1970-01-01",
  // Skipped in Kiritimati, Apia and Kwajalein.
  "1994-12-31",
  "1995-01-01",
  "2011-12-29",
  "2011-12-30",
  "2011-12-31",
  "1993-08-21",
];

describe("the calendar's days", () => {
  it.each(ZONES)("go there and back unchanged in %s", (tz) => {
    process.env.TZ = tz;
    for (const day of DAYS) {
      const date = dayToDate(day);
      expect([day, date && dateToDay(date)]).toEqual([day, day]);
    }
  });

  it.each([
    ["Pacific/Kiritimati", "2026-03-05"],
    ["Pacific/Pago_Pago", "2026-03-03"],
    ["UTC", "2026-03-04"],
  ])("begin at the visitor's today in %s", (tz, today) => {
    process.env.TZ = tz;
    const now = new Date(tz === "Pacific/Pago_Pago" ? "2026-03-04T09:00Z" : "2026-03-04T12:00Z");
    expect(dateToDay(calendarDay(now))).toBe(today);
  });

  it("are none for texts that are no day", () => {
    expect(dayToDate("2026-02-30")).toBeUndefined();
    expect(dayToDate(undefined)).toBeUndefined();
  });
});
