import type { AccessRequest, RequestStatus } from "@sallyport/access";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import type { PlannedDecision } from "../internal/review-controller.types.ts";

/** The decisions that put many back where they stood. */
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

/** Those of many that another try may help; who has moved meanwhile is not tried again. */
export function retryable({
  failed,
  to,
}: ReviewNoticeData & { readonly kind: "bulk" }): readonly PlannedDecision[] {
  return failed
    .filter(({ error }) => error.code !== "conflict" && error.code !== "not-found")
    .map(({ request, reason }) => ({ request, to, reason }));
}
