const CLAUSE = /^\s*(?:\d{1,3}(?:\.\d{1,3})+\.?|\([a-z\d]{1,4}\)|[a-z]\))\s+\S/i;
const FEW = 3;

/**
 * The first of several clauses, such as `1.1` or `(a)`, that begin lines without an empty line between
 * them: Markdown knows no such list, and joins them into one paragraph.
 */
export function firstJoinedClause(markdown: string): string | undefined {
  let joined: string[] = [];
  let isFenced = false;
  for (const line of markdown.split("\n")) {
    if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced;
    // Two spaces or a backslash at its end keep a line on its own.
    const isClause = !isFenced && CLAUSE.test(line) && !/ {2}$|\\$/.test(line);
    joined = isClause ? [...joined, line.trim()] : [];
    if (joined.length === FEW) return joined[0];
  }
  return undefined;
}
