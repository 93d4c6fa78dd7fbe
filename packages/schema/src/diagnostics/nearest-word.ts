import { editDistance } from "../text/edit-distance.ts";

/** The known word within two edits of a misspelt one, or undefined. Case and `-`/`_` do not count. */
export function nearestWord<W extends string>(found: string, known: readonly W[]): W | undefined {
  if (found.length > 64) return undefined;
  const plain = simplify(found);
  let best: W | undefined;
  let least = 3;
  for (const word of known) {
    if (Math.abs(plain.length - word.length) >= least) continue;
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
