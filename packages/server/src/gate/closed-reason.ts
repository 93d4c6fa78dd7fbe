import type { ClosedReason } from "@sallyport/access";
import { type Diagnostic, type GateModel, hasErrors } from "@sallyport/schema";
import type { BlockedPlaces, Region } from "../host/region.types.ts";
import { blockedPlace, isInEu } from "./location.ts";

/** Why the gate takes no requests; undefined if it does. A card that refuses a region is closed if regions are unknown. */
export function closedReason(repo: {
  readonly gate: GateModel;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the visitor is, if that is known. */
  readonly region?: Region;
  readonly blocked?: BlockedPlaces;
}): ClosedReason | undefined {
  const { gate, region, blocked } = repo;
  if (hasErrors(repo.diagnostics)) return "card-errors";
  if (!gate.euDisallowed && !blocked) return undefined;
  if (!region) return "region-unknown";
  if (gate.euDisallowed && isInEu(region)) return "region";
  // Requests to gated repos are rejected by rule instead, and can be accepted by hand.
  return blocked?.applyTo === "all" && blockedPlace(blocked, region) ? "region" : undefined;
}

/** The sentence for a visitor. */
export const CLOSED_SENTENCES: Readonly<Record<ClosedReason, string>> = {
  "card-errors": "This form has a problem that its author needs to fix.",
  "region-unknown": "Access depends on your region, which can’t be determined here.",
  region: "This repository is not available in your region.",
};
