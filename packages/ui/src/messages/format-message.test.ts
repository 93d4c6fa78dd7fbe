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

  it.each([
    ["en", 1234567.5, "1,234,567.5"],
    ["de", 1234567.5, "1.234.567,5"],
    ["ar-EG", 12, "١٢"],
  ])("writes numbers as %s does", (locale, count, text) => {
    expect(formatMessage("{count}", { count }, locale)).toBe(text);
  });

  it("takes the form other without a count, and where a form of the language is absent", () => {
    const files = { one: "one file", other: "files" };
    expect(formatMessage(files)).toBe("files");
    expect(formatMessage(files, { count: 3 }, "pl")).toBe("files");
  });

  it("leaves values as they are: no markup, no patterns of a replacement", () => {
    const who = "<b>$& $1 {who}</b>";
    expect(formatMessage("Asked by {who}.", { who })).toBe(`Asked by ${who}.`);
  });

  it("leaves a place that nobody fills, and does not fill twice", () => {
    expect(formatMessage("{a} {b}", { a: "{b}" })).toBe("{b} {b}");
  });

  it("isolates a text where it or the message runs from right to left", () => {
    const granted = "مُنح {person} الوصول إلى {count}";
    expect(formatMessage(granted, { person: "Ada (a@b.org)", count: 3 }, "ar")).toBe(
      "مُنح \u2068Ada (a@b.org)\u2069 الوصول إلى 3",
    );
    expect(formatMessage("{person}: {count} files", { person: "עדה", count: 3 })).toBe(
      "\u2068עדה\u2069: 3 files",
    );
    expect(formatMessage("{person}: {time}", { person: "Zoë 李", time: "昨日" }, "ja")).toBe(
      "Zoë 李: 昨日",
    );
  });
});
