import { describe, expect, it } from "vitest";
import { formatDay } from "./format-day.ts";
import { relativeTime } from "./relative-time.ts";

describe("formatDay", () => {
  it("shows the same day wherever the reader is", () => {
    const zone = process.env.TZ;
    try {
      for (const tz of ["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"]) {
        process.env.TZ = tz;
        expect(formatDay("2026-12-24", "en")).toBe("December 24, 2026");
        expect(formatDay("0099-01-01", "en")).toBe("January 1, 99");
        expect(formatDay("2026-02-31", "en")).toBe("2026-02-31");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("leaves alone what is no day", () => {
    expect(formatDay("soon", "en")).toBe("soon");
  });
});

describe("relativeTime", () => {
  const now = Date.UTC(2026, 0, 10, 12);
  it.each([
    ["2026-01-10T12:00:00.000Z", "1 minute ago"],
    ["2026-01-10T11:58:00.000Z", "2 minutes ago"],
    ["2026-01-09T12:00:00.000Z", "yesterday"],
    ["2024-01-10T12:00:00.000Z", "2 years ago"],
  ])("tells %s as %s", (iso, words) => {
    expect(relativeTime(iso, now, "en")).toBe(words);
  });
});
