import { safeUrl } from "./safe-url.ts";

/** A label as it is read: its text without Markdown's marks of links, and where the links go. */
export interface LabelParts {
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

// `[Terms](https://…)`, with one pair of parentheses in the address and perhaps a title, or a bare address.
const LINK =
  /\[([^[\]]+)\]\(\s*((?:[^()\s]|\([^()\s]*\))+)(?:\s+"[^"]*")?\s*\)|<?(https?:\/\/[^\s<>"[\]]+)>?/gi;
// What ends a sentence is no part of an address in it.
const SENTENCE_END = /[.,;:!?'”’»)。、，]+$/;

/**
 * A hostile label's text, and its links that may be followed. What leads nowhere safe stays as it is
 * written. What is sent and stored is the label itself.
 */
export function labelParts(label: string): LabelParts {
  const links: { text: string; href: string }[] = [];
  const text = label.replace(LINK, (whole: string, words?: string, target?: string, bare = "") => {
    const url = target?.replace(/^<(.*)>$/, "$1") ?? bare.replace(SENTENCE_END, "");
    const href = safeUrl(url);
    if (href === undefined) return whole;
    links.push({ text: words ?? url, href });
    return words ?? whole;
  });
  return { text, links };
}

/** A hostile label's text alone, without Markdown's marks of links. */
export function plainLabel(label: string): string {
  return labelParts(label).text;
}
