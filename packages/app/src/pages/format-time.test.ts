import { expect, it } from "vitest";
import { formatTime } from "./format-time.ts";

it("a time is written as Americans write it, in UTC", () => {
  // ICU separates the time from AM by a narrow space, or by a plain one.
  expect(formatTime("2026-12-01T18:24:07.000Z").replace(/\s/g, " ")).toBe(
    "Dec 1, 2026, 6:24:07 PM UTC",
  );
});
