import type { ClosedReason } from "@sallyport/access";
import { type Diagnostic, type GateModel, hasErrors } from "@sallyport/schema";

/** Why nobody may ask now, or undefined where they may. Until regions are known, a card that refuses one is closed. */
export function closedReason(repo: {
  readonly gate: GateModel;
  readonly diagnostics: readonly Diagnostic[];
}): ClosedReason | undefined {
  if (hasErrors(repo.diagnostics)) return "card-errors";
  return repo.gate.euDisallowed ? "region-unknown" : undefined;
}

/** The sentence for a visitor. */
export const CLOSED_SENTENCES: Readonly<Record<ClosedReason, string>> = {
  "card-errors": "The author is mending this form.",
  "region-unknown": "Access depends on your region, which cannot be checked here.",
  region: "This repository is not available in your region.",
};
