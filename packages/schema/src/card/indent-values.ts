import type { TextEdit } from "../diagnostics/diagnostic.types.ts";
import { type Excerpt, offsetBy, type Piece } from "./focus.ts";
import { type ContinuedLine, endOfLine, linesOfValue } from "./lines-of-value.ts";

/** A text whose values in quotes and brackets are indented as YAML wants it, with what that took. */
export interface Indented extends Excerpt {
  /** What to insert, value by value, as offsets of the text before. */
  readonly values: readonly (readonly TextEdit[])[];
}

// What precedes a value on its line, and the header of a block of text.
const HEAD =
  /^( *)((?:[-?][ \t]+)*)((?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s"'#[\]{},][^\n]*?)[ \t]*:[ \t]+)?(?:[&!][^\s]*[ \t]+)*/;
const BLOCK = /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/**
 * Indent the lines of values in quotes and brackets that are indented less than their key. js-yaml, the
 * Hub's parser, takes them as they are, and the white space means nothing. Undefined where there are none.
 */
export function indentValues(yaml: string): Indented | undefined {
  const values: TextEdit[][] = [];
  let at = 0;
  while (at < yaml.length) {
    const end = endOfLine(yaml, at);
    const [head = "", spaces = "", dashes = "", key] = HEAD.exec(yaml.slice(at, end)) ?? [];
    const value = yaml.slice(at + head.length, end);
    // Where its key is, or its dash; without both it is deeper than either.
    const outer = spaces.length + (key === undefined ? dashes.trimEnd().length - 1 : dashes.length);
    if (BLOCK.test(value)) at = endOfBlock(yaml, end + 1, outer);
    else if (/^["'[{]/.test(value)) {
      const { end: last, lines } = linesOfValue(yaml, at + head.length);
      const edits = indentLines(yaml, lines, outer + 1);
      // What follows the value on its line is no part of a value.
      const isWhole = /^[ \t]*(?:#.*)?$/.test(yaml.slice(last + 1, endOfLine(yaml, last)));
      if (!edits || !isWhole) return undefined;
      if (edits.length > 0) values.push(edits);
      at = endOfLine(yaml, last) + 1;
    } else at = end + 1;
  }
  return values.length === 0 ? undefined : { ...insert(yaml, values.flat()), values };
}

/** What to insert where lines are indented less than by `least`; undefined where js-yaml would not take that. */
function indentLines(
  yaml: string,
  lines: readonly ContinuedLine[],
  least: number,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { at, isClear } of lines) {
    const spaces = /^ */.exec(yaml.slice(at, at + least))?.[0].length ?? 0;
    if (spaces >= least || yaml[at + spaces] === "\n") continue;
    if (!isClear) return undefined;
    edits.push({ start: at, end: at, text: " ".repeat(least - spaces) });
  }
  return edits;
}

/** The first line that is not part of a block of text. */
function endOfBlock(yaml: string, from: number, outer: number): number {
  let at = from;
  while (at < yaml.length) {
    const indent = /^ */.exec(yaml.slice(at, at + outer + 1))?.[0].length ?? 0;
    if (indent <= outer && yaml.slice(at, endOfLine(yaml, at)).trim() !== "") break;
    at = endOfLine(yaml, at) + 1;
  }
  return at;
}

function insert(yaml: string, edits: readonly TextEdit[]): Excerpt {
  const pieces: Piece[] = [{ at: 0, from: 0 }];
  const parts: string[] = [];
  let done = 0;
  let length = 0;
  for (const { start, text } of edits) {
    parts.push(yaml.slice(done, start), text);
    length += start - done + text.length;
    done = start;
    pieces.push({ at: length, from: start });
  }
  parts.push(yaml.slice(done));
  return { text: parts.join(""), offsetOf: (at) => offsetBy(pieces, at) };
}
