import { nearestWord } from "../diagnostics/nearest-word.ts";
import { GATE_KEYS } from "../read/known-keys.ts";
import { NO } from "../read/read-scalars.ts";
import { distanceWithin, editDistance } from "../text/edit-distance.ts";
import type { Excerpt } from "./focus.ts";
import { foldText } from "./fold-text.ts";
import { CARD_LIMITS } from "./limits.ts";

/** A line that mentions a gate, without the white space around it; of a long one, 200 characters around. Offsets in UTF-16 code units. */
export interface GateMention {
  readonly start: number;
  readonly end: number;
}

const STEM = "extra_gated";
const SHORT_KEYS = GATE_KEYS.map((key) => key.replace("extra_", ""));
// Of a key with two mistakes, one of its three pieces is whole: only around these is compared.
const PIECES = new RegExp(
  ["extra_", "gated", ...GATE_KEYS.map((key) => key.slice(STEM.length))].join("|"),
  "gi",
);
// A switch that may be `gated` with one mistake, or may hold it as in `is_gated`, at the start of a line.
const SWITCH =
  /^[^\p{L}\p{N}\n]*([\p{L}_-]{4,40})["'`*]*[ \t]*[:=][ \t]*["'`*]*(?:true|yes|on|auto|automatic|manual)(?![\p{L}\p{N}])/gimu;
const ON = ["true", "yes", "on", "auto", "automatic", "manual"];

/**
 * The lines of a card that resemble a gate, at most `most`, anywhere in it: in the front matter, the text, a
 * comment, a code block, behind a wrong fence. Invisible characters do not count. A line resembles a gate
 * if it holds
 * - one of the keys of a gate with at most two mistakes,
 * - `extra_gated` with at most one mistake, followed by anything,
 * - a word that begins with `gated_` and is within two mistakes of a key without `extra_`, or
 * - at its start or in braces: the key `gated` with any value but false, or with one mistake and a
 *   value such as `true`, `auto` or `manual`; so does a longer key such as `is_gated` or `gating`.
 *
 * Prose about gated access holds none of these. Where a text holds more pieces of keys than can be
 * compared, the next one counts as well.
 */
export function findGateMentions(text: string, most = 1): readonly GateMention[] {
  const folded = foldText(text);
  const lines = new Map<number, GateMention>();
  const collect = (at: number): boolean => {
    const line = lineAround(folded, at);
    lines.set(line.start, line);
    return lines.size >= most;
  };
  let tried = 0;
  for (const { index, 0: piece } of folded.text.matchAll(PIECES)) {
    tried += 1;
    const isFound =
      tried > CARD_LIMITS.comparisons || isMention(folded.text, index, piece.toLowerCase());
    if (isFound && collect(index)) break;
  }
  if (lines.size < most) {
    for (const { index, 0: line, 1: word = "" } of folded.text.matchAll(SWITCH)) {
      const key = word.toLowerCase();
      const isNear =
        editDistance(key, "gated") <= 1 || /(?:^|[_-])gat(?:ed|ing)(?![a-z])/.test(key);
      if (isNear && collect(index + line.indexOf(word))) break;
    }
  }
  return [...lines.values()].sort((a, b) => a.start - b.start);
}

function isMention(text: string, at: number, piece: string): boolean {
  const slice = (from: number, to: number): string =>
    text.slice(Math.max(0, from), to).toLowerCase();
  if (piece === "extra_") {
    return distanceWithin(STEM, slice(at, at + STEM.length + 2)).least <= 1;
  }
  const wordStart = !/[a-z\d]$/.test(slice(at - 1, at));
  if (piece === "gated") {
    if (distanceWithin(STEM, slice(at - 7, at + piece.length)).atEnd <= 1) return true;
    if (!wordStart) return false;
    const [word = ""] = /^[\w-]+/.exec(slice(at, at + 40)) ?? [];
    return nearestWord(word, SHORT_KEYS) !== undefined || isSwitchedOn(text, at);
  }
  const before = slice(at - STEM.length - 2, at);
  return distanceWithin(STEM, before).atEnd <= 2 || /(?:^|[^a-z\d])gated?$/.test(before);
}

/** Whether a `gated` that begins at `at` is a key with a value other than false. */
function isSwitchedOn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  if (at > 80 ? !/[\n{,][^\p{L}\p{N}]*$/u.test(before) : /[\p{L}\p{N}][^{,\n]*$/u.test(before)) {
    return false;
  }
  const after = text.slice(at + "gated".length, at + 120);
  const [, mark = "", value = "", rest = ""] =
    /^["'`*]*\s*([:=]?)[^\p{L}\p{N}]*([\p{L}\p{N}]*)([^\n]*)/u.exec(after) ?? [];
  const word = value.toLowerCase();
  if (mark !== "") return !NO.includes(word);
  return ON.includes(word) && !/^[^#]*[\p{L}\p{N}]/u.test(rest);
}

function lineAround({ text, offsetOf }: Excerpt, at: number): GateMention {
  const start = Math.max(text.lastIndexOf("\n", at) + 1, at - 200);
  const end = text.indexOf("\n", at);
  const line = text.slice(start, Math.min(end === -1 ? text.length : end, at + 200));
  const indent = line.length - line.trimStart().length;
  return {
    start: offsetOf(start + indent),
    end: offsetOf(start + line.trimEnd().length),
  };
}
