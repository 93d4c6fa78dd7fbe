import { isIsoDate } from "@sallyport/schema";

type Part = "year" | "month" | "day";

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
  });
}

/** A day `YYYY-MM-DD` in a locale's digits and order, such as `31.12.2026`. Another text stays itself. */
export function dayToText(day: string, locale: string): string {
  return isIsoDate(day) ? write(locale, (part) => partOf(day, part)) : day;
}

/** How a day is written in a locale: `DD.MM.YYYY`, in the reader's letters. */
export function datePattern(locale: string, letters: Readonly<Record<Part, string>>): string {
  return write(locale, (part) => letters[part]);
}

/**
 * The day that a text means, as `YYYY-MM-DD`: in the locale's order, or with the year first, in any
 * script's digits, with punctuation, spaces or the words of a date between. Undefined where it means none:
 * 31 February, two-digit years, or anything else in the text, such as the W of a week date.
 */
export function textToDay(text: string, locale: string): string | undefined {
  const numbers = latinDigits(text).match(/\d+/g) ?? [];
  const [first = ""] = numbers;
  if (numbers.length !== 3 || hasMore(text, locale)) return undefined;
  const order: readonly Part[] =
    first.length === 4
      ? ["year", "month", "day"]
      : partsOf(locale).flatMap(({ part }) => part ?? []);
  const of = (part: Part, length: number): string =>
    (numbers[order.indexOf(part)] ?? "").padStart(length, "0");
  if (numbers[order.indexOf("year")]?.length !== 4) return undefined;
  const day = `${of("year", 4)}-${of("month", 2)}-${of("day", 2)}`;
  return isIsoDate(day) ? day : undefined;
}

/** Whether a text holds more than digits and the separators of a date. */
function hasMore(text: string, locale: string): boolean {
  const words = partsOf(locale).flatMap(({ literal }) => literal.match(/\p{L}+/gu) ?? []);
  const between = ["年", "月", "日", "년", "월", "일", ...words];
  return /[^\p{Nd}\p{P}\p{Zs}\u200e\u200f\u061c]/u.test(
    between.reduce((rest, word) => rest.replaceAll(word, ""), text),
  );
}

function partOf(day: string, part: Part): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return { year, month, day: date }[part];
}

function write(locale: string, textOf: (part: Part) => string): string {
  return partsOf(locale)
    .map(({ part, literal }) => (part ? textOf(part) : literal))
    .join("")
    .trim();
}

interface Piece {
  readonly part?: Part;
  readonly literal: string;
}

function partsOf(locale: string): readonly Piece[] {
  return formatOf(locale)
    .formatToParts(0)
    .map(({ type, value }) =>
      type === "year" || type === "month" || type === "day"
        ? { part: type, literal: "" }
        : // Bidi marks do not belong in editable text.
          { literal: value.replace(/\p{Cf}/gu, "") },
    );
}

/** Digits of every script as 0 to 9. */
function latinDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // A script's ten digits begin at a multiple of sixteen, or six after one.
    const begins = /\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? 0 : 6;
    return String((code & 15) - begins);
  });
}
