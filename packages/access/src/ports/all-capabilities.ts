import type { Capabilities } from "./ports.types.ts";

/** What a backend that can do everything can do, such as a Sallyport server. */
export const ALL_CAPABILITIES: Capabilities = {
  conditionalDecisions: true,
  requestStatus: true,
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
