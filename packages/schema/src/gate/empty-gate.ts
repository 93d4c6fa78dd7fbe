import type { GateModel } from "./gate.types.ts";

/** A gate that asks nothing: what a card without any gate key says. */
export const EMPTY_GATE: GateModel = Object.freeze({
  prompt: null,
  heading: null,
  description: null,
  buttonContent: null,
  euDisallowed: null,
  fields: Object.freeze([]),
});
