import {
  type DecisionInput,
  type DecisionResult,
  decisionProblem,
  isTold,
  type RequestStatus,
} from "@sallyport/access";
import type { Account } from "../host/host.types.ts";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { closedReason } from "./closed-reason.ts";
import type { Target } from "./target.ts";

/**
 * Takes decisions, each only if its request still has the status that the reviewer saw. Equal decisions share a
 * statement; a second decision on the same request runs after the first. Returns a result for each, in order.
 */
export async function decideAll(
  services: Services,
  target: Target,
  reviewer: Account,
  decisions: readonly DecisionInput[],
): Promise<readonly DecisionResult[]> {
  const results: DecisionResult[] = [];
  const all = turns(decisions);
  const sound = all.map((turn) => turn.filter((decision) => !whyNot(target, decision)));
  const { subject, basis } = target;
  const moved = await services.requests.decideAll(subject, sound, reviewer, basis);
  for (const [index, turn] of all.entries()) {
    for (const decision of turn) {
      const request = moved[index]?.get(decision.userId);
      results.push(
        request
          ? { userId: decision.userId, ok: true, request, ...toldOf(services, decision) }
          : await refused(services, target, decision),
      );
    }
  }
  return results;
}

/** The earliest time of the email about a decision. */
function toldOf({ mailIn }: Services, { to }: DecisionInput): { readonly mailIn?: number } {
  return mailIn !== undefined && isTold(to) ? { mailIn } : {};
}

/** Runs of decisions in which each request comes once. */
function turns(decisions: readonly DecisionInput[]): readonly (readonly DecisionInput[])[] {
  const all: DecisionInput[][] = [];
  let seen = new Set<string>();
  for (const decision of decisions) {
    const last = all.at(-1);
    if (last && !seen.has(decision.userId)) last.push(decision);
    else {
      all.push([decision]);
      seen = new Set();
    }
    seen.add(decision.userId);
  }
  return all;
}

/** Why a decision is invalid, independent of its request's status. */
function whyNot(target: Target, decision: DecisionInput): string | undefined {
  const problem = decisionProblem(decision);
  if (problem) return problem;
  if (decision.to === "accepted" && closedReason(target) === "card-errors") {
    return refusals.mending().message;
  }
  return undefined;
}

async function refused(
  services: Services,
  target: Target,
  decision: DecisionInput,
): Promise<DecisionResult> {
  const { userId } = decision;
  const invalid = whyNot(target, decision);
  if (invalid) return { userId, ok: false, error: { code: "invalid", message: invalid } };
  const current = await services.requests.find(target.subject, userId);
  if (!current) {
    const message = "There is no such request.";
    return { userId, ok: false, error: { code: "not-found", message } };
  }
  const message = "Someone else has already decided.";
  return { userId, ok: false, error: { code: "conflict", message }, current };
}

interface Move {
  readonly userId: string;
  readonly to: RequestStatus;
  readonly reason: string | undefined;
}

/** The Hub's decisions are unconditional: they name no status that the reviewer saw. */
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
    const { subject, basis } = target;
    if (await services.requests.decide(subject, decision, reviewer, basis)) return "moved";
  }
}
