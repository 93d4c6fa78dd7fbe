import {
  canMove,
  type DecisionInput,
  type DecisionResult,
  REASON_MAX_LENGTH,
  type RequestStatus,
} from "@sallyport/access";
import type { Account } from "../host/host.types.ts";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../http/services.types.ts";
import type { Target } from "../http/target.ts";
import { closedReason } from "./closed-reason.ts";

/** Take a decision if the request still stands where the reviewer saw it. */
export async function decide(
  services: Services,
  target: Target,
  reviewer: Account,
  decision: DecisionInput,
): Promise<DecisionResult> {
  const { userId, from, to, reason = "" } = decision;
  const refuse = (code: "invalid" | "not-found", message: string): DecisionResult => ({
    userId,
    ok: false,
    error: { code, message },
  });
  if (!canMove(from, to)) return refuse("invalid", `A request cannot go from ${from} to ${to}.`);
  if (reason.length > REASON_MAX_LENGTH) {
    return refuse("invalid", "A reason has at most 200 characters.");
  }
  if (to === "accepted" && closedReason(target) === "card-errors") {
    return refuse("invalid", refusals.mending().message);
  }
  const request = await services.requests.decide(target.subject, decision, reviewer);
  if (request) return { userId, ok: true, request };
  const current = await services.requests.find(target.subject, userId);
  if (!current) return refuse("not-found", "There is no such request.");
  const message = "Somebody else has decided meanwhile.";
  return { userId, ok: false, error: { code: "conflict", message }, current };
}

interface Move {
  readonly userId: string;
  readonly to: RequestStatus;
  readonly reason: string | undefined;
}

/** The Hub's decisions name no status that was seen: whatever stands is moved. */
export async function move(
  services: Services,
  target: Target,
  reviewer: Account,
  { userId, to, reason }: Move,
): Promise<"moved" | "same" | "missing"> {
  if (to === "accepted" && closedReason(target) === "card-errors") throw refusals.mending();
  for (;;) {
    const standing = await services.requests.find(target.subject, userId);
    if (!standing) return "missing";
    if (standing.status === to) return "same";
    const decision = { userId, from: standing.status, to, ...(reason && { reason }) };
    if (await services.requests.decide(target.subject, decision, reviewer)) return "moved";
  }
}
