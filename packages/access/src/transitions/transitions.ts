import type { ApprovalMode, RequestStatus, VisitorStatus } from "../requests/request.types.ts";

/** What a reviewer may do to a request. `reopen` is labelled "Cancel" on an accepted one. */
export type Decision = "accept" | "reject" | "reopen" | "reset" | "grant";

const TARGET = {
  accept: "accepted",
  reject: "rejected",
  reopen: "pending",
  reset: "reset",
  grant: "accepted",
} as const satisfies Record<Decision, RequestStatus>;

// The one table of what is possible. `grant` also takes someone who never asked.
const DECISIONS = {
  none: ["grant"],
  pending: ["accept", "reject", "reset", "grant"],
  accepted: ["reject", "reopen", "reset"],
  rejected: ["accept", "reopen", "reset", "grant"],
  reset: ["accept", "reject", "reopen", "grant"],
} as const satisfies Record<VisitorStatus, readonly Decision[]>;

/** The decisions that a reviewer may take on a request in this status. */
export function decisionsFor(status: VisitorStatus): readonly Decision[] {
  return DECISIONS[status];
}

/** The status that a decision leads to. */
export function targetOf(decision: Decision): RequestStatus {
  return TARGET[decision];
}

/** Whether a reviewer may move a request from one status to another. */
export function canMove(from: RequestStatus, to: RequestStatus): boolean {
  return decisionsFor(from).some((decision) => decision !== "grant" && TARGET[decision] === to);
}

/** Whether a visitor in this status may send a (new) request. */
export function canAsk(status: VisitorStatus): boolean {
  return status === "none" || status === "reset";
}

/** Where a new request starts. */
export function statusOnAsking(mode: ApprovalMode): "pending" | "accepted" {
  return mode === "auto" ? "accepted" : "pending";
}

/** Whether this decision takes a reason. */
export function takesReason(to: RequestStatus): boolean {
  return to === "rejected" || to === "reset";
}

/** Greatest length of a reason, in UTF-16 code units; the Hub's. */
export const REASON_MAX_LENGTH = 200;
