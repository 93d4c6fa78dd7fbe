import type { ReviewNoticeData } from "../internal/review.types.ts";
import type { PlannedDecision } from "../internal/review-controller.types.ts";

/** Those of many that another try may help; who has moved meanwhile is not tried again. */
export function retryable({
  failed,
  to,
}: ReviewNoticeData & { readonly kind: "bulk" }): readonly PlannedDecision[] {
  return failed
    .filter(({ error }) => error.code !== "conflict" && error.code !== "not-found")
    .map(({ request, reason }) => ({ request, to, reason }));
}
