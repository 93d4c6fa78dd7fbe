import { describe, expect, it } from "vitest";
import { formatMessage } from "./format-message.ts";

describe("formatMessage", () => {
  it("fills places, and writes numbers by locale", () => {
    expect(formatMessage("{who} has {count}", { who: "Ada", count: 1234.5 }, "de")).toBe(
      "Ada has 1.234,5",
    );
  });

  it("chooses the plural form of a locale", () => {
    const left = { one: "{count} left (one)", few: "{count} left (few)", other: "{count} left" };
    expect(formatMessage(left, { count: 1 }, "en")).toBe("1 left (one)");
    expect(formatMessage(left, { count: 3 }, "pl")).toBe("3 left (few)");
    expect(formatMessage(left, { count: 3 }, "en")).toBe("3 left");
  });

  it("leaves a place that nobody fills, and does not fill twice", () => {
    expect(formatMessage("{a} {b}", { a: "{b}" })).toBe("{b} {b}");
  });
});
