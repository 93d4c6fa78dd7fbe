import type { AccessRequest, RequestStatus } from "@sallyport/access";
import type { PlannedDecision } from "../internal/review-controller.types.ts";

/** The decisions that return many requests to their previous status. */
export function inverses(
  befores: readonly AccessRequest[],
  to: RequestStatus,
): readonly PlannedDecision[] {
  return befores.map((before) => ({
    request: { ...before, status: to },
    to: before.status,
    reason: before.reason,
  }));
}
