import { type Excerpt, offsetBy, type Piece, wholeOf } from "./focus.ts";

// NUL between letters is what UTF-16 looks like when it is read as UTF-8.
const HIDDEN = /(?![\n\t])[\p{C}\p{DI}\ufffd]+/gu;

// A keyboard in another layout types them, and no one sees the difference.
const CYRILLIC_LETTERS =
  "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0501\u0410\u0415\u041e\u0420\u0421\u0422\u0425";
const LATIN = "aeopcyxidAEOPCTX";
const CYRILLIC = new RegExp(`[${CYRILLIC_LETTERS}]`, "g");

/** Leave out invisible and undecodable characters, and write letters that look like ASCII as ASCII. */
export function foldText(text: string): Excerpt {
  if (!/[^\n\t\x20-\x7e]/.test(text)) return wholeOf(text);
  let pieces: readonly Piece[] | undefined;
  return {
    text: text
      .replace(HIDDEN, "")
      .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(CYRILLIC, (c) => LATIN[CYRILLIC_LETTERS.indexOf(c)] ?? c),
    offsetOf: (at) => {
      pieces ??= visiblePieces(text);
      return offsetBy(pieces, at);
    },
  };
}

function visiblePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let gone = 0;
  for (const { index, 0: hidden } of text.matchAll(HIDDEN)) {
    gone += hidden.length;
    const from = index + hidden.length;
    pieces.push({ at: from - gone, from });
  }
  return pieces;
}
