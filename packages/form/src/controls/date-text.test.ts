import { describe, expect, it } from "vitest";
import { datePattern, dayToText, textToDay } from "./date-text.ts";

const LETTERS = { year: "YYYY", month: "MM", day: "DD" };

describe("a day as text", () => {
  it.each([
    ["en-US", "12/31/2026", "MM/DD/YYYY"],
    ["en-GB", "31/12/2026", "DD/MM/YYYY"],
    ["de", "31.12.2026", "DD.MM.YYYY"],
    ["ja", "2026/12/31", "YYYY/MM/DD"],
    ["ar", "31/12/2026", "DD/MM/YYYY"],
    ["hu", "2026. 12. 31.", "YYYY. MM. DD."],
    ["th", "31/12/2026", "DD/MM/YYYY"],
  ])("is in the order of %s, written and read", (locale, text, pattern) => {
    expect(dayToText("2026-12-31", locale)).toBe(text);
    expect(datePattern(locale, LETTERS)).toBe(pattern);
    expect(textToDay(text, locale)).toBe("2026-12-31");
    expect(textToDay("2026-12-31", locale)).toBe("2026-12-31");
  });

  it.each([
    ["3.4.2026", "de", "2026-04-03"],
    ["3/4/2026", "en-US", "2026-03-04"],
    ["2026/3/4", "en-US", "2026-03-04"],
    ["٣١/١٢/٢٠٢٦", "ar", "2026-12-31"],
    ["३१/१२/२०२६", "hi", "2026-12-31"],
    ["２０２６年１２月３１日", "ja", "2026-12-31"],
    [" 31 . 12 . 2026 ", "de", "2026-12-31"],
    ["2026년 12월 31일", "ko", "2026-12-31"],
    ["31.12.2026 г.", "bg", "2026-12-31"],
    ["\u200f31/12/2026", "ar", "2026-12-31"],
  ])("%j in %s means %s", (text, locale, day) => {
    expect(textToDay(text, locale)).toBe(day);
  });

  it.each([
    "2026-W01-1",
    "2026-W53-7",
    "31.12.2026\u0000",
    "2026-12-31T00:00",
    "2026-12-31a",
    "2026-12-31\u200b",
    "1e2.3.2026",
    "2026-12-31\n",
  ])("%j means no day: more than a date is in it", (text) =>
    expect(textToDay(text, "de")).toBeUndefined(),
  );

  it.each(["", "soon", "31.02.2026", "31.12.26", "31.12", "12345678", "1.2.3.2026", "0.0.0000"])(
    "%j means no day",
    (text) => expect(textToDay(text, "de")).toBeUndefined(),
  );

  it("leaves what is no day as it was typed", () => {
    expect(dayToText("31.02.2026", "en-US")).toBe("31.02.2026");
  });
});
