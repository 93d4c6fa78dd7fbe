import type { Fix, TextEdit } from "../diagnostics/diagnostic.types.ts";

/** Puts the text from an offset to the end of its line into double quotes. */
export function quoteRest(text: string, start: number): Fix {
  const rest = restOfLine(text, start).replace(/\s+$/, "");
  const quoted = `"${rest.replace(/["\\]/g, "\\$&")}"`;
  return { title: "Put it in quotes", edits: [{ start, end: start + rest.length, text: quoted }] };
}

/** Write two spaces for each tab that a line begins with. */
export function spacesForTabs(text: string, at: number): Fix | undefined {
  const start = lineStart(text, at);
  const indent = /^[ \t]*/.exec(restOfLine(text, start))?.[0] ?? "";
  if (!indent.includes("\t")) return undefined;
  const spaces = indent.replaceAll("\t", "  ");
  return {
    title: "Use spaces instead of tabs",
    edits: [{ start, end: start + indent.length, text: spaces }],
  };
}

/**
 * Move a block, from its key's offset up to `end`, out to a column (from 1). Undefined where the key
 * does not begin its line.
 */
export function moveOut(text: string, keyAt: number, end: number, column: number): Fix | undefined {
  const start = lineStart(text, keyAt);
  if (text.slice(start, keyAt).trim() !== "") return undefined;
  const surplus = keyAt - start - (column - 1);
  if (surplus <= 0) return undefined;
  const edits: TextEdit[] = [];
  for (let line = start; line < end; line += restOfLine(text, line).length + 1) {
    const indent = /^ */.exec(restOfLine(text, line))?.[0].length ?? 0;
    const cut = Math.min(indent, surplus);
    if (cut > 0) edits.push({ start: line, end: line + cut, text: "" });
  }
  return { title: "Move it out", edits };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function restOfLine(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end);
}
