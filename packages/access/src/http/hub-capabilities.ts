import type { Capabilities } from "../ports/ports.types.ts";

/** What the Hub's routes alone can do. */
export const HUB_CAPABILITIES: Capabilities = {
  conditionalDecisions: false,
  requestStatus: false,
  submit: false,
  reasons: false,
  snapshot: false,
  counts: false,
  search: "users",
  sort: false,
  filters: false,
  batch: true,
  reset: true,
  mailSettings: false,
  agreements: false,
};
