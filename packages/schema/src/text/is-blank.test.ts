import { describe, expect, it } from "vitest";
import { isBlank } from "./is-blank.ts";

const INVISIBLE: readonly (readonly [name: string, text: string])[] = [
  ["nothing", ""],
  ["white space", " \t\r\n\u00a0\u1680\u2003\u2028\u202f\u3000"],
  ["a zero-width space", "\u200b"],
  ["a zero-width joiner and non-joiner", "\u200d\u200c"],
  ["a word joiner and a byte order mark", "\u2060\ufeff"],
  ["a soft hyphen", "\u00ad"],
  ["Hangul fillers", "\u115f\u1160\u3164\uffa0"],
  ["a Braille blank", "\u2800"],
  ["direction marks", "\u200e\u200f\u061c\u202a\u202e\u202c\u2066\u2069"],
  ["tag characters", "\u{e0001}\u{e0041}\u{e007f}"],
  ["variation selectors", "\ufe00\ufe0f\u{e0100}\u180b"],
  ["Khmer inherent vowels", "\u17b4\u17b5"],
  ["a Mongolian vowel separator", "\u180e"],
  ["invisible operators", "\u2061\u2064"],
  ["annotation marks", "\ufff9\ufffb"],
  ["a joiner of graphemes", "\u034f"],
  ["marks without a letter", "\u0301\u20dd"],
  ["controls", "\u0000\u0007\u001b\u0085"],
  ["a null notehead and blank hieroglyphs", "\u{1d159}\u{13441}\u{13442}"],
  ["shorthand controls", "\u{1bca0}\u{1d173}"],
  ["characters that are none", "\uffff\ufdd0"],
];

describe("a text without a visible character", () => {
  it.each(INVISIBLE)("is blank: %s", (_, text) => {
    expect(isBlank(text)).toBe(true);
    expect(isBlank(` ${text}\u200b${text} `)).toBe(true);
  });

  it.each(INVISIBLE)("is not blank with a letter between: %s", (_, text) => {
    expect(isBlank(`${text}a${text}`)).toBe(false);
  });

  it.each(["-", "0", "é", "日", "ا", "한", "👩‍👩‍👧", "❤️", "1️⃣", "⠁", "ः", "\ufffd"])(
    "is not %s",
    (text) => {
      expect(isBlank(text)).toBe(false);
    },
  );
});
