import { describe, expect, it } from "vitest";
import { dayOf, nextDigest } from "./digest-time.ts";

describe("the next digest", () => {
  it.each([
    ["2026-03-02T06:59:59Z", "UTC", 7, "2026-03-02T07:00:00Z"],
    ["2026-03-02T07:00:00Z", "UTC", 7, "2026-03-03T07:00:00Z"],
    ["2026-12-31T12:00:00Z", "UTC", 0, "2027-01-01T00:00:00Z"],
    ["2026-03-02T10:00:00Z", "Asia/Tokyo", 9, "2026-03-03T00:00:00Z"],
    // The night in which Berlin's clocks go forward, and the one in which they go back.
    ["2026-03-28T20:00:00Z", "Europe/Berlin", 7, "2026-03-29T05:00:00Z"],
    ["2026-10-24T20:00:00Z", "Europe/Berlin", 7, "2026-10-25T06:00:00Z"],
    // An hour that is skipped.
    ["2026-03-29T00:30:00Z", "Europe/Berlin", 2, "2026-03-29T01:00:00Z"],
    ["2026-01-01T00:00:00Z", "Pacific/Kiritimati", 7, "2026-01-01T17:00:00Z"],
    ["2026-01-01T00:00:00Z", "Asia/Kathmandu", 7, "2026-01-01T01:15:00Z"],
  ])("after %s in %s at %d is %s", (after, zone, hour, expected) => {
    expect(nextDigest(new Date(after), zone, hour)).toEqual(new Date(expected));
  });

  it("is always later, and a day's are told apart", () => {
    for (const zone of ["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"]) {
      let at = new Date("2026-01-01T00:00:00Z");
      const days = new Set<string>();
      for (let n = 0; n < 365; n++) {
        const next = nextDigest(at, zone, 2);
        expect(next > at).toBe(true);
        days.add(dayOf(next, zone));
        at = next;
      }
      expect(days.size).toBe(365);
    }
  });
});
