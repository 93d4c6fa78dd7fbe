import type { DecisionInput } from "@sallyport/access";
import type { PlannedDecision } from "../internal/review-controller.types.ts";

/** A decision as an adapter takes it. */
export function decisionInput({ request, to, reason }: PlannedDecision): DecisionInput {
  return { userId: request.user.id, from: request.status, to, ...(reason && { reason }) };
}
