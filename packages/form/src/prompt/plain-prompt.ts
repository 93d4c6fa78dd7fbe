import type { PromptTree } from "./prompt.types.ts";

/** What is read as Markdown at most, in characters; more is shown as it is written. */
export const MOST_MARKDOWN: number = 16 * 1024;

/** A text as paragraphs, its lines kept; past what anyone reads, as one. */
export function plainPrompt(text: string): PromptTree {
  const paragraphs = text.length > MOST_MARKDOWN ? [text] : text.split(/\n\s*\n/);
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ type: "lines", text: paragraph }));
}

/** Whether a text may hold Markdown; where not, no parser is needed. */
export function mayBeMarkdown(text: string): boolean {
  return (
    text.length <= MOST_MARKDOWN &&
    /[*_`#>[\]|<&\\~]|^[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]|https?:|@|\n[=-]{2}/m.test(text)
  );
}
