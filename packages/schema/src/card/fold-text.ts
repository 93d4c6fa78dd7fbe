/** A text without what cannot be seen in it, with the way back to its places. */
export interface FoldedText {
  readonly text: string;
  /** Where an offset of the folded text is in the whole. */
  readonly offsetOf: (at: number) => number;
}

// NUL between letters is what UTF-16 looks like when it is read as UTF-8.
const HIDDEN = /(?![\n\t])[\p{C}\p{DI}\ufffd]+/gu;

// A keyboard in another layout types them, and no one sees the difference.
const CYRILLIC_LETTERS =
  "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0501\u0410\u0415\u041e\u0420\u0421\u0422\u0425";
const LATIN = "aeopcyxidAEOPCTX";
const CYRILLIC = new RegExp(`[${CYRILLIC_LETTERS}]`, "g");

/** Leave out invisible and undecodable characters, and write letters that look like ASCII as ASCII. */
export function foldText(text: string): FoldedText {
  if (!/[^\n\t\x20-\x7e]/.test(text)) return { text, offsetOf: (at) => at };
  let cuts: readonly Cut[] | undefined;
  return {
    text: text
      .replace(HIDDEN, "")
      .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(CYRILLIC, (c) => LATIN[CYRILLIC_LETTERS.indexOf(c)] ?? c),
    offsetOf: (at) => {
      cuts ??= cutsOf(text);
      return at + (cuts.findLast((cut) => cut.at <= at)?.gone ?? 0);
    },
  };
}

interface Cut {
  /** Where it is in the folded text. */
  readonly at: number;
  /** How much is left out up to there. */
  readonly gone: number;
}

function cutsOf(text: string): readonly Cut[] {
  const cuts: Cut[] = [];
  let gone = 0;
  for (const { index, 0: hidden } of text.matchAll(HIDDEN)) {
    const at = index - gone;
    gone += hidden.length;
    cuts.push({ at, gone });
  }
  return cuts;
}
