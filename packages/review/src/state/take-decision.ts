import { errorData, inTime, type ReviewAdapter } from "@sallyport/access";
import type { Undoing } from "../internal/review.types.ts";
import type { PlannedDecision } from "../internal/review-controller.types.ts";
import type { ReviewEvent } from "../internal/review-state.types.ts";
import { resultFor } from "./decision-result.ts";
import { isMailOut } from "./mail-out.ts";
import { draftsOf } from "./reason-drafts.ts";

/**
 * Take one decision, and report what became of it. Never rejects. `undo` is the decision that this one
 * takes back.
 */
export async function takeDecision(
  adapter: ReviewAdapter,
  { request, to, reason }: PlannedDecision,
  undo: Undoing | undefined,
): Promise<ReviewEvent & { readonly type: "decided" | "refused" }> {
  const userId = request.user.id;
  const sentAt = Date.now();
  try {
    const results = await inTime(
      adapter.decide([{ userId, from: request.status, to, ...(reason && { reason }) }]),
    );
    const result = resultFor(results, userId);
    if (!result.ok) {
      return { type: "refused", userId, error: result.error, current: result.current };
    }
    const { request: now, mailIn } = result;
    const mailAt = mailIn === undefined ? undefined : sentAt + mailIn;
    draftsOf(adapter).texts.delete(userId);
    const told = isMailOut(undo?.mailAt);
    return { type: "decided", userId, request: now, undo, mailAt, told };
  } catch (error) {
    return { type: "refused", userId, error: errorData(error), current: undefined };
  }
}
