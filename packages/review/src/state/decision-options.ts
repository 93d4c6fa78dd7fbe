import type { Capabilities } from "@sallyport/access";
import type { ReviewList } from "../internal/review.types.ts";
import type { DecisionOption } from "../internal/review-controller.types.ts";

const REJECT: DecisionOption = { decision: "reject", to: "rejected", key: "R" };
const ACCEPT: DecisionOption = {
  decision: "accept",
  to: "accepted",
  key: "A",
  primary: true,
};
const REOPEN: DecisionOption = { decision: "reopen", to: "pending", key: "C" };
const RESET: DecisionOption = { decision: "reset", to: "reset" };

// What each list offers; the decision one is there for comes last, at the end of the row.
const OPTIONS: Readonly<Record<ReviewList, readonly DecisionOption[]>> = {
  pending: [REJECT, ACCEPT],
  accepted: [REOPEN, REJECT],
  rejected: [RESET, REOPEN, ACCEPT],
  reset: [REJECT, ACCEPT],
};

/** The decisions that a list offers, as far as the backend can take them. */
export function decisionOptions(
  list: ReviewList,
  { reset }: Pick<Capabilities, "reset">,
): readonly DecisionOption[] {
  return OPTIONS[list].filter(({ decision }) => decision !== "reset" || reset);
}
