/** How many characters must be added, dropped, replaced or swapped with the next to make one text of the other. */
export function editDistance(a: string, b: string): number {
  return lastRow(a, b, 1).at(-1) ?? a.length;
}

/**
 * The same against parts of a text: `least` for the part of it that is nearest to `word`, `atEnd` for
 * the nearest part that the text ends with.
 */
export function distanceWithin(word: string, text: string): { least: number; atEnd: number } {
  const row = lastRow(word, text, 0);
  return { least: Math.min(...row), atEnd: row.at(-1) ?? word.length };
}

/** The last row of the distance by Damerau and Levenshtein; `step` is what it costs to skip a character before the first of `b`'s that count. */
function lastRow(a: string, b: string, step: 0 | 1): readonly number[] {
  let beforePrevious: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j * step);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (beforePrevious[j - 2] ?? i) + 1 : i;
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped));
    }
    [beforePrevious, previous] = [previous, row];
  }
  return previous;
}
