/** The known word within two edits of a misspelt one, or undefined. Case and `-`/`_` do not count. */
export function nearestWord<W extends string>(found: string, known: readonly W[]): W | undefined {
  if (found.length > 64) return undefined;
  const plain = simplify(found);
  let best: W | undefined;
  let least = 3;
  for (const word of known) {
    const distance = editDistance(plain, simplify(word));
    if (distance < least && distance < word.length / 2) {
      least = distance;
      best = word;
    }
  }
  return best;
}

function simplify(word: string): string {
  return word.trim().toLowerCase().replace(/[-\s]/g, "_");
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
