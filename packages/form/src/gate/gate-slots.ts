import type { FormSlot } from "../internal/slots.ts";

/** The class names of a gate's elements around its form. */
export const GATE_SLOTS = {
  gate: "sp-gate",
  notices: "sp-gate-notices",
  notice: "sp-notice",
  /** Loading, unreachable, or where a request is. */
  status: "sp-status",
  statusMark: "sp-status-mark",
  statusText: "sp-status-text",
  statusTitle: "sp-status-title",
  /** Asks before a request is withdrawn. */
  confirm: "sp-confirm",
  changes: "sp-gate-changes",
  afterRequest: "sp-gate-after-request",
  sent: "sp-gate-sent",
  terms: "sp-gate-terms",
  answers: "sp-gate-answers",
  content: "sp-gate-content",
  unsentTitle: "sp-unsent-title",
} as const;

export type GateSlot = keyof typeof GATE_SLOTS;

/** Classes of a host's, by slot, of a gate and its form. */
export type GateClassNames = Readonly<Partial<Record<GateSlot | FormSlot, string>>>;
