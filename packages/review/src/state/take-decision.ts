import { type DecisionResult, errorData, type ReviewAdapter } from "@sallyport/access";
import type { Undoing } from "../internal/review.types.ts";
import type { PlannedDecision } from "../internal/review-controller.types.ts";
import type { ReviewEvent } from "../internal/review-state.types.ts";
import { decisionInput } from "./decision-input.ts";
import { isMailOut } from "./mail-out.ts";
import { draftsOf } from "./reason-drafts.ts";

/**
 * Take one decision, and report what became of it. Never rejects. `undo` is the decision that this one
 * takes back.
 */
export async function takeDecision(
  adapter: ReviewAdapter,
  decision: PlannedDecision,
  undo: Undoing | undefined,
): Promise<ReviewEvent & { readonly type: "decided" | "refused" }> {
  const userId = decision.request.user.id;
  const sentAt = Date.now();
  try {
    const results = await adapter.decide([decisionInput(decision)]);
    const [result] = results as readonly [DecisionResult]; // a checked port gives one for each decision
    if (!result.ok) {
      return { type: "refused", userId, error: result.error, current: result.current };
    }
    const { request, mailIn } = result;
    const mailAt = mailIn === undefined ? undefined : sentAt + mailIn;
    draftsOf(adapter).late.delete(userId);
    return { type: "decided", userId, request, undo, mailAt, told: isMailOut(undo?.mailAt) };
  } catch (error) {
    return { type: "refused", userId, error: errorData(error), current: undefined };
  }
}
