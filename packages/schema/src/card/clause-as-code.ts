/**
 * The first line of prose in a Markdown text that is indented so far that it is shown as code: four
 * columns deeper than the text around it, behind an empty line. A clause under a clause, mostly.
 */
export function firstClauseAsCode(markdown: string): string | undefined {
  const lists: number[] = []; // where the text of each open list item begins
  let isBehindEmptyLine = true;
  let isFenced = false;
  for (const line of markdown.split("\n")) {
    const text = line.trim();
    if (/^(?:```|~~~)/.test(text)) isFenced = !isFenced;
    if (text === "" || isFenced) {
      isBehindEmptyLine = true;
      continue;
    }
    const indent = columnsOf(/^\s*/.exec(line)?.[0] ?? "");
    const marker = /^(?:[-*+]|\d{1,9}[.)])(?=\s)\s{1,4}/.exec(text)?.[0];
    if (isBehindEmptyLine || marker !== undefined) {
      while (lists.length > 0 && indent < (lists.at(-1) ?? 0)) lists.pop();
    }
    const surplus = indent - (lists.at(-1) ?? 0);
    if (surplus >= 4 && isBehindEmptyLine && isProse(text)) return text;
    if (marker !== undefined && surplus < 4) lists.push(indent + marker.length);
    isBehindEmptyLine = false;
  }
  return undefined;
}

function columnsOf(spaces: string): number {
  return spaces.replaceAll("\t", "    ").length;
}

/** A few words that are no command and no BibTeX. */
function isProse(text: string): boolean {
  const words = text.match(/[\p{L}’']{2,}/gu) ?? [];
  return (
    words.length >= 4 &&
    !/^[@{}<$#%]|[{};\\]$|[=(]["'{]|^\w+\s*=|^(?:pip|git|from|import|curl) /.test(text)
  );
}
