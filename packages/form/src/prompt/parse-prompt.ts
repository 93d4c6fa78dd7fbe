import { safeUrl } from "@sallyport/ui";
import { Lexer, type Token, type Tokens } from "marked";
import { MOST_MARKDOWN, plainPrompt } from "./plain-prompt.ts";
import type { PromptBlock, PromptInline, PromptTree } from "./prompt.types.ts";

const DEEPEST = 20;
// Each mark of emphasis is sought an end for in all that follows: no author writes one every eight letters.
const MOST_MARKS = 2_000;

/**
 * A hostile Markdown text as a plain tree: no HTML, no images, no ids, only http, https and mailto
 * links. Past 16 kB, 20 levels or 2,000 marks of emphasis, or where the parser fails, the text itself as
 * paragraphs.
 */
export function parsePrompt(text: string, most: number = MOST_MARKDOWN): PromptTree {
  if (text.length > most || /(?:^|\n)[ \t]*(?:>[ \t]*){21}/.test(text)) return plainPrompt(text);
  if ((text.match(/[*_]+/g)?.length ?? 0) > MOST_MARKS) return plainPrompt(text);
  try {
    return blocks(new Lexer({ gfm: true }).lex(text), 0);
  } catch {
    return plainPrompt(text);
  }
}

class TooDeep extends Error {}

function blocks(tokens: readonly Token[], depth: number): PromptTree {
  if (depth > DEEPEST) throw new TooDeep();
  return tokens.flatMap((token) => block(token as Tokens.Generic, depth)); // the union's catch-all member
}

function block(token: Tokens.Generic, depth: number): PromptBlock | readonly PromptBlock[] {
  const children = (): readonly PromptInline[] => inlines(token.tokens ?? [], depth + 1);
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "heading":
      return { type: "heading", children: children() };
    case "paragraph":
    case "text":
      return { type: "paragraph", children: token.tokens ? children() : [textOf(token.text)] };
    case "code":
      return { type: "code", text: String(token.text) };
    case "blockquote":
      return { type: "quote", children: blocks(token.tokens ?? [], depth + 1) };
    case "hr":
      return { type: "rule" };
    case "list": {
      const { ordered, items } = token as Tokens.List;
      return { type: "list", ordered, items: items.map((item) => blocks(item.tokens, depth + 1)) };
    }
    case "table": {
      const { header, rows } = token as Tokens.Table;
      const cell = ({ tokens }: Tokens.TableCell): readonly PromptInline[] =>
        inlines(tokens, depth + 1);
      return { type: "table", header: header.map(cell), rows: rows.map((row) => row.map(cell)) };
    }
    default:
      // Raw HTML and unknown nodes: their source, as text.
      return { type: "paragraph", children: [textOf(token.raw.trim())] };
  }
}

function inlines(tokens: readonly Token[], depth: number): readonly PromptInline[] {
  if (depth > DEEPEST) throw new TooDeep();
  return tokens.map((token) => inline(token as Tokens.Generic, depth));
}

function inline(token: Tokens.Generic, depth: number): PromptInline {
  const children = (): readonly PromptInline[] => inlines(token.tokens ?? [], depth + 1);
  switch (token.type) {
    case "strong":
      return { type: "strong", children: children() };
    case "em":
      return { type: "emphasis", children: children() };
    case "del":
      return { type: "deleted", children: children() };
    case "codespan":
      return { type: "code", text: String(token.text) };
    case "br":
      return { type: "break" };
    case "link": {
      const href = safeUrl(String(token.href));
      return href === undefined ? textOf(token.raw) : { type: "link", href, children: children() };
    }
    case "image":
      return textOf(String(token.text));
    case "text":
    case "escape":
      return textOf(String(token.text));
    default:
      return textOf(token.raw);
  }
}

function textOf(text: unknown): PromptInline {
  return { type: "text", text: String(text) };
}
