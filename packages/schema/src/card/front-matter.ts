/** The position of a card's metadata in its text; offsets in UTF-16 code units. */
export type FrontMatter =
  | {
      readonly kind: "found";
      /** Where the opening fence is. */
      readonly fence: number;
      readonly start: number;
      readonly end: number;
      readonly bodyStart: number;
    }
  | { readonly kind: "bare" }
  | { readonly kind: "none" }
  | { readonly kind: "not-first"; readonly at: number }
  | { readonly kind: "not-closed"; readonly at: number };

const FENCE = /^---[ \t]*$/m;

/** Find the metadata: front matter between two lines of `---`, or a text that is YAML as a whole. */
export function findFrontMatter(text: string): FrontMatter {
  const opening = /^\uFEFF?(?:[ \t]*\n)*[ \t]*---[ \t]*(?:\n|$)/.exec(text);
  if (opening) {
    const start = opening[0].length;
    const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start));
    const fence = opening[0].indexOf("---");
    if (!closing) return { kind: "not-closed", at: fence };
    const end = start + closing.index;
    return {
      kind: "found",
      fence,
      start,
      end,
      bodyStart: Math.min(text.length, end + closing[0].length + 1),
    };
  }
  const fence = FENCE.exec(text);
  const gateAt = /^[ \t]*extra_gated_\w+[ \t]*:/m.exec(text)?.index;
  if (fence && gateAt !== undefined && fence.index < gateAt)
    return { kind: "not-first", at: fence.index };
  return looksLikeYaml(text) ? { kind: "bare" } : { kind: "none" };
}

/** A README begins with a heading or prose; bare YAML with comments, then a key. */
function looksLikeYaml(text: string): boolean {
  return /^\uFEFF?(?:[ \t]*(?:#.*)?\n){0,200}(?:[\w."'-][^:\n]{0,200}:(?:\s|$)|[{[%&!\t*]|[?-] )/.test(
    text,
  );
}
