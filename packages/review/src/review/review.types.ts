import type {
  AccessErrorData,
  AccessRequest,
  ApprovalMode,
  ReviewAdapter,
} from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import type { ReviewMessageOverrides } from "../messages.ts";

/** The three lists of a review. */
export type ReviewList = "pending" | "accepted" | "rejected";

export const REVIEW_LISTS: readonly ReviewList[] = ["pending", "accepted", "rejected"];

/** A decision that was sent and is not answered yet, with where the request stood. */
export interface PendingDecision {
  readonly request: AccessRequest;
  readonly to: AccessRequest["status"];
  readonly reason: string | undefined;
  /** Its place in the list it left, for the way back. */
  readonly index: number;
}

/** What the owner is told about the last decision; one at a time. */
export type ReviewNotice =
  | { readonly kind: "done"; readonly before: AccessRequest; readonly to: AccessRequest["status"] }
  | { readonly kind: "undone"; readonly request: AccessRequest }
  | { readonly kind: "failed"; readonly decision: PendingDecision; readonly error: AccessErrorData }
  | { readonly kind: "conflict"; readonly request: AccessRequest }
  | { readonly kind: "granted"; readonly person: string }
  | { readonly kind: "report-failed"; readonly error: AccessErrorData };

export interface ReviewPanelProps {
  readonly adapter: ReviewAdapter;
  /** The gate as it is now: types the answers. */
  readonly gate?: GateModel;
  readonly approvalMode?: ApprovalMode;
  /** The list shown; kept inside when absent. */
  readonly value?: ReviewList;
  readonly onValueChange?: (value: ReviewList) => void;
  /** How long a decision can be undone, in ms; 10,000 when absent. */
  readonly undoWindow?: number;
  readonly messages?: ReviewMessageOverrides;
  readonly className?: string;
}
