import { isEmptyGate } from "../gate/is-empty-gate.ts";
import type { ParsedGate } from "../read/parse-gate.ts";

/**
 * Whether a card, as `parseCard` read it, says nothing of a gate: the one question that decides whether
 * files may be open to all before anyone has said so. It does only where no gate was read, nothing in the
 * text resembles one (`gate-not-read` says by which rule), and the whole text could be read. When in
 * doubt the answer is no.
 */
export function saysNothingOfGate({ gate, diagnostics }: ParsedGate): boolean {
  return isEmptyGate(gate) && diagnostics.every(({ code }) => code === "no-front-matter");
}
