/** A line that a value in quotes or brackets runs on to. */
export interface ContinuedLine {
  /** The offset of its first character. */
  readonly at: number;
  /** Whether a word or a sign of the brackets may go on here; within quotes all may. */
  readonly isClear: boolean;
}

/** Where a value in quotes or brackets that begins at `start` ends, with the lines that it runs on to. */
export function linesOfValue(
  yaml: string,
  start: number,
): { readonly end: number; readonly lines: readonly ContinuedLine[] } {
  const lines: ContinuedLine[] = [];
  let depth = 0;
  let before = ""; // the last sign that counts
  let at = start;
  for (; at < yaml.length; at++) {
    const sign = yaml[at] ?? "";
    if (sign === "\n") {
      const isClear = /[[{,:]/.test(before) || /^\s*[\]},]/.test(yaml.slice(at, at + 200));
      lines.push({ at: at + 1, isClear });
    } else if (sign === "#" && /\s/.test(yaml[at - 1] ?? "")) {
      at = endOfLine(yaml, at) - 1;
    } else if (/["']/.test(sign) && /^$|[\s,:[{]/.test(at === start ? "" : (yaml[at - 1] ?? ""))) {
      // In the middle of a word it is an apostrophe.
      const end = endOfQuotes(yaml, at);
      for (let line = yaml.indexOf("\n", at); line !== -1 && line < end; ) {
        lines.push({ at: line + 1, isClear: true });
        line = yaml.indexOf("\n", line + 1);
      }
      at = end;
    } else if (/[[{]/.test(sign)) depth += 1;
    else if (/[\]}]/.test(sign)) depth -= 1;
    if (/\S/.test(sign)) before = sign;
    if (depth <= 0) break;
  }
  return { end: Math.min(at, yaml.length), lines };
}

function endOfQuotes(yaml: string, start: number): number {
  const quote = yaml[start];
  for (let at = start + 1; at < yaml.length; at++) {
    if (yaml[at] === "\\" && quote === '"') at += 1;
    else if (yaml[at] === quote) {
      if (quote === '"' || yaml[at + 1] !== "'") return at;
      at += 1;
    }
  }
  return yaml.length;
}

/** The offset of the line feed that ends a line, or of the text's end. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
