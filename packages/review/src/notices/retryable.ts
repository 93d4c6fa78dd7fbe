import type { ReviewNoticeData } from "../internal/review.types.ts";
import type { PlannedDecision } from "../internal/review-controller.types.ts";

/** The failed decisions worth retrying: not those on requests that have since moved or been deleted. */
export function retryable({
  failed,
  to,
}: ReviewNoticeData & { readonly kind: "bulk" }): readonly PlannedDecision[] {
  return failed
    .filter(({ error }) => error.code !== "conflict" && error.code !== "not-found")
    .map(({ request, reason }) => ({ request, to, reason }));
}
