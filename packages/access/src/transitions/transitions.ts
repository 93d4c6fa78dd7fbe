import type { ApprovalMode, RequestStatus, VisitorStatus } from "../requests/request.types.ts";

/** What a reviewer may do to a request. `reopen` is labelled "Cancel" on an accepted one. */
export type Decision = "accept" | "reject" | "reopen" | "reset" | "grant";

/** Everything that moves a request. */
export type Action = Decision | "ask" | "withdraw";

/** Who acts: the one who asks for themselves, or one who may write to the repo. */
export type Actor = "requester" | "reviewer";

/** How the repo is gated; false where it is open to all, and nothing moves. */
export type GateMode = ApprovalMode | false;

interface Rule {
  readonly by: Actor;
  /** The next status by the current one; an absent pair is impossible. */
  readonly moves: Readonly<Partial<Record<VisitorStatus, Next>>>;
}

// "by mode": accepted immediately if approval is automatic, pending otherwise.
type Next = VisitorStatus | "by mode";

// The one table of what is possible. `grant` is the only decision on someone who never asked.
const RULES = {
  ask: { by: "requester", moves: { none: "by mode", reset: "by mode" } },
  withdraw: { by: "requester", moves: { pending: "none" } },
  accept: {
    by: "reviewer",
    moves: { pending: "accepted", rejected: "accepted", reset: "accepted" },
  },
  reject: {
    by: "reviewer",
    moves: { pending: "rejected", accepted: "rejected", reset: "rejected" },
  },
  reopen: {
    by: "reviewer",
    moves: { accepted: "pending", rejected: "pending", reset: "pending" },
  },
  reset: { by: "reviewer", moves: { pending: "reset", accepted: "reset", rejected: "reset" } },
  grant: {
    by: "reviewer",
    moves: { none: "accepted", pending: "accepted", rejected: "accepted", reset: "accepted" },
  },
} as const satisfies Record<Action, Rule>;

const DECISIONS: readonly Decision[] = ["accept", "reject", "reopen", "reset", "grant"];

/** Where an action leads, or undefined where it is impossible or not this actor's to take. */
export function transition(
  from: VisitorStatus,
  action: Action,
  { mode, by }: { readonly mode: GateMode; readonly by: Actor },
): VisitorStatus | undefined {
  const rule: Rule = RULES[action];
  if (mode === false || rule.by !== by) return undefined;
  const next = rule.moves[from];
  return next === "by mode" ? statusOnAsking(mode) : next;
}

/** The decisions that a reviewer may take on a request in this status. */
export function decisionsFor(status: VisitorStatus): readonly Decision[] {
  return DECISIONS.filter((decision) => status in RULES[decision].moves);
}

/** The status that a decision leads to. */
export function targetOf(decision: Decision): RequestStatus {
  const [target = "accepted"] = Object.values(RULES[decision].moves);
  return target;
}

/** Whether a reviewer may move a request from one status to another. */
export function canMove(from: RequestStatus, to: RequestStatus): boolean {
  return decisionsFor(from).some((decision) => targetOf(decision) === to);
}

/** Whether a visitor in this status may send a (new) request. */
export function canAsk(status: VisitorStatus): boolean {
  return status in RULES.ask.moves;
}

/** Whether a visitor in this status may take the request back. */
export function canWithdraw(status: VisitorStatus): boolean {
  return status in RULES.withdraw.moves;
}

/** Where a new request starts. */
export function statusOnAsking(mode: ApprovalMode): "pending" | "accepted" {
  return mode === "auto" ? "accepted" : "pending";
}

/** Whether this decision takes a reason. */
export function takesReason(to: RequestStatus): boolean {
  return to === "rejected" || to === "reset";
}

/** Whether a decision that leads to this status is announced to the requester by email. */
export function isTold(to: RequestStatus): boolean {
  return to !== "pending";
}

/**
 * Greatest length of a reason, in UTF-16 code units: JavaScript's `length`. The Hub's validator counts
 * so, and so do servers, adapters and counters here: none of them promises what another refuses. A letter
 * with a combining mark and most emoji count as two or more. Nothing is ever cut to fit.
 */
export const REASON_MAX_LENGTH = 200;

/** Why a reason cannot go with a decision, in a sentence; undefined where it can. Empty is no reason. */
export function reasonProblem(to: RequestStatus, reason = ""): string | undefined {
  if (reason === "") return undefined;
  if (!takesReason(to)) return "Only a rejection or a reset takes a reason. Leave the reason out.";
  if (reason.length <= REASON_MAX_LENGTH) return undefined;
  return `A reason has at most ${REASON_MAX_LENGTH} characters; this one has ${reason.length}.`;
}

/** Why a decision is invalid, independent of the request's current status; undefined where it is not. */
export function decisionProblem({ from, to, reason }: Move): string | undefined {
  return canMove(from, to)
    ? reasonProblem(to, reason)
    : `A request cannot go from ${from} to ${to}.`;
}

export interface Move {
  readonly from: RequestStatus;
  readonly to: RequestStatus;
  readonly reason?: string | undefined;
}
