import type { Capabilities } from "../ports/ports.types.ts";

/** What a Sallyport server can do. */
export const SALLYPORT_CAPABILITIES: Capabilities = {
  conditionalDecisions: true,
  ownStatus: true,
  submit: true,
  reasons: true,
  snapshot: true,
  counts: true,
  search: "answers",
  sort: true,
  filters: true,
  batch: true,
  reset: true,
  mailSettings: true,
  agreements: true,
};

/** What the Hub's routes alone can do. */
export const HUB_CAPABILITIES: Capabilities = {
  conditionalDecisions: false,
  ownStatus: false,
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
