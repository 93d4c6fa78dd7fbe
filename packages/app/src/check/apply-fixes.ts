import type { Diagnostic, TextEdit } from "@sallyport/schema";
import { parseCard } from "@sallyport/schema/card";

// Each round removes what it fixes. A card needs a handful; of one with hundreds of faults, few are tried at a time.
const MOST_ROUNDS = 1_000;

/** A card's text after every fix that is offered for it, and how many that were. Everything else stays as it is. */
export function applyFixes(text: string): { readonly text: string; readonly count: number } {
  let fixed = text;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = together(parseCard(fixed).diagnostics);
    if (fixes.length === 0) break;
    count += fixes.length;
    fixed = applyEdits(fixed, fixes.flat());
  }
  return { text: fixed, count };
}

/** The fixes that can be applied in one round: no two edit the same text. */
function together(diagnostics: readonly Diagnostic[]): readonly (readonly TextEdit[])[] {
  const taken: TextEdit[] = [];
  return diagnostics.flatMap(({ fix }) => {
    if (!fix || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) return [];
    taken.push(...fix.edits);
    return [fix.edits];
  });
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), text);
}
