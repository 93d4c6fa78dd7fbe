// The lists of requests: in a dialog, or in a page
export { ReviewDialog } from "./review/review-dialog.tsx";
export { ReviewPanel } from "./review/review-panel.tsx";
export { REVIEW_LISTS } from "./internal/review.types.ts";
export type { ReviewDialogProps } from "./review/review-dialog.tsx";
export type { ReviewList, ReviewOptions, ReviewPanelProps } from "./internal/review.types.ts";
export type { ReviewInitialData, ReviewPlace } from "./internal/review.types.ts";
export type { Layout } from "./internal/layouts.ts";

// The same as parts
export { ReviewRoot } from "./review/review-panel.tsx";
export { ReviewHeader, ReviewTitle } from "./review/review-header.tsx";
export { ReviewActions, ReviewAddAccess, ReviewReport } from "./review/review-header.tsx";
export { ReviewLists } from "./list/review-lists.tsx";
export { ReviewNotice } from "./review/review-notice.tsx";

// The state behind them, for a part or an interface of your own
export { useReviewContext } from "./internal/review.context.ts";
export { useReview } from "./state/use-review.ts";
export type { ReviewContextValue } from "./internal/review.context.ts";
export type { ReviewController, UseReviewOptions } from "./internal/review-controller.types.ts";
export type { BulkController, BulkProgress } from "./internal/review-controller.types.ts";
export type { DecisionOption, PlannedDecision } from "./internal/review-controller.types.ts";
export type { RequestSelection, ReviewQuery } from "./internal/review-controller.types.ts";
export type { ReviewState, UndoableNotice } from "./internal/review-state.types.ts";
export type { DroppedPage, ListPage, ListRead, ListState } from "./internal/review-state.types.ts";
export type { BulkFailure, PendingDecision, Undoing } from "./internal/review.types.ts";
export type { ReviewNoticeData } from "./internal/review.types.ts";

// Buttons for pages without the lists
export { AccessReportButton } from "./report/access-report-button.tsx";
export { AddAccessButton } from "./add-access/add-access-button.tsx";
export type { AccessReportButtonProps } from "./report/access-report-button.tsx";
export type { AddAccessButtonProps } from "./add-access/add-access-button.tsx";

// Look
export { REVIEW_SLOTS } from "./internal/slots.ts";
export type { ReviewClassNames, ReviewSlot } from "./internal/slots.ts";

// Messages
export { en as reviewMessages } from "./messages/en.ts";
export type {
  AllReviewMessages,
  ReviewMessageOverrides,
  ReviewMessages,
  ReviewTranslation,
} from "./messages/messages.types.ts";
