import type { ClosedReason } from "@sallyport/access";
import { type Diagnostic, type GateModel, hasErrors } from "@sallyport/schema";
import type { Region } from "../host/region.types.ts";
import { isInEu } from "./location.ts";

/** Why the gate takes no requests; undefined if it does. A card that refuses a region is closed if regions are unknown. */
export function closedReason(repo: {
  readonly gate: GateModel;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the visitor is, if that is known. */
  readonly region?: Region;
}): ClosedReason | undefined {
  if (hasErrors(repo.diagnostics)) return "card-errors";
  if (!repo.gate.euDisallowed) return undefined;
  if (!repo.region) return "region-unknown";
  return isInEu(repo.region) ? "region" : undefined;
}

/** The sentence for a visitor. */
export const CLOSED_SENTENCES: Readonly<Record<ClosedReason, string>> = {
  "card-errors": "This form has a problem that its author needs to fix.",
  "region-unknown": "Access depends on your region, which can’t be determined here.",
  region: "This repository is not available in your region.",
};
