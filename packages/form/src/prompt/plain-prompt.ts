import type { PromptTree } from "./prompt.types.ts";

/** A text as paragraphs, its lines kept. */
export function plainPrompt(text: string): PromptTree {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => ({
      type: "paragraph",
      children: paragraph
        .trim()
        .split("\n")
        .flatMap((line, index) =>
          index === 0
            ? [{ type: "text", text: line } as const]
            : [{ type: "break" } as const, { type: "text", text: line } as const],
        ),
    }));
}

/** Whether a text may hold Markdown; where not, no parser is needed. */
export function mayBeMarkdown(text: string): boolean {
  return /[*_`#>[\]|<&\\~]|^\s*(?:[-+]|\d+[.)])\s|https?:|@|\n[=-]{2}/m.test(text);
}
