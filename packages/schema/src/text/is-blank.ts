// White space, controls, marks without a letter, what Unicode has a renderer ignore (zero width, soft hyphen,
// Hangul fillers, direction marks, tags, variation selectors), and the few letters and symbols drawn blank:
// Braille blank, null notehead, blank hieroglyphs.
const BLANK =
  /^[\s\p{Z}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{DI}\p{NChar}\u2800\u{1d159}\u{13441}\u{13442}]*$/u;

/** Whether a text has no character that a reader can see. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  const isPlain = first > 0x20 && first < 0x7f; // most texts begin so, and need no table of Unicode
  return !isPlain && BLANK.test(text);
}
