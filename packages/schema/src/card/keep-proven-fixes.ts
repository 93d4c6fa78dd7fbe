import type { Diagnostic, Fix } from "../diagnostics/diagnostic.types.ts";
import type { ParsedGate } from "../read/parse-gate.ts";
import { CARD_LIMITS, estimate } from "./limits.ts";

/**
 * Leave out each fix that does not remove its diagnostic, or after which the card has more errors. Each is
 * tried by reading the card again, as long as that is cheap: what is not tried is not offered, until the
 * fixes before it are applied.
 */
export function keepProvenFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  read: (text: string) => ParsedGate,
): readonly Diagnostic[] {
  if (!diagnostics.some((d) => d.fix)) return diagnostics;
  const errors = countErrors(diagnostics);
  const cost = estimate(text.slice(0, CARD_LIMITS.front)).work + text.length / 1_000 + 1;
  let left = CARD_LIMITS.fixWork;
  return diagnostics.map((diagnostic) => {
    const { fix, ...rest } = diagnostic;
    if (!fix) return diagnostic;
    left -= cost;
    if (left < 0) return rest;
    const after = read(applyFix(text, fix)).diagnostics;
    const remains = after.some(
      ({ code, range }) => code === rest.code && range?.start.offset === rest.range?.start.offset,
    );
    return remains || countErrors(after) > errors ? rest : diagnostic;
  });
}

function applyFix(text: string, { edits }: Fix): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), text);
}

function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((d) => d.severity === "error").length;
}
