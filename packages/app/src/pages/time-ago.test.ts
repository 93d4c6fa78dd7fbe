import { describe, expect, it } from "vitest";
import { timeAgo } from "./time-ago.ts";

describe("a time", () => {
  it.each([
    ["2026-11-24T12:00:00.000Z", "just now"],
    ["2026-11-24T11:58:59.000Z", "1 minute ago"],
    ["2026-11-24T09:30:00.000Z", "2 hours ago"],
    ["2026-11-23T11:00:00.000Z", "yesterday"],
    ["2026-11-04T12:00:00.000Z", "20 days ago"],
    ["2026-08-01T12:00:00.000Z", "3 months ago"],
    ["2024-01-01T12:00:00.000Z", "2 years ago"],
    ["2026-11-24T12:00:30.000Z", "just now"],
  ])("%s was %s", (time, words) => {
    expect(timeAgo(time, new Date("2026-11-24T12:00:00.000Z"))).toBe(words);
  });
});
