// The owner's lists: as a modal, in a page

export type { AddAccessButtonProps } from "./add-access/add-access-button.tsx";
// What stands beside the lists, or without them
export { AddAccessButton } from "./add-access/add-access-button.tsx";
export type { Layout } from "./find/layouts.ts";
export type { ReviewMessageOverrides, ReviewMessages } from "./messages.ts";
// Words
export { reviewMessages } from "./messages.ts";
export type { AccessReportButtonProps } from "./report/access-report-button.tsx";
export { AccessReportButton } from "./report/access-report-button.tsx";
export type {
  ReviewList,
  ReviewPanelProps,
  ReviewPlace,
  ReviewStart,
} from "./review/review.types.ts";
export { REVIEW_LISTS } from "./review/review.types.ts";
export type { ReviewDialogProps } from "./review/review-dialog.tsx";
export { ReviewDialog } from "./review/review-dialog.tsx";
// The same as parts
export {
  ReviewActions,
  ReviewAddAccess,
  ReviewHeader,
  ReviewReport,
  ReviewTitle,
} from "./review/review-header.tsx";
export { ReviewLists } from "./review/review-lists.tsx";
export { ReviewNotice } from "./review/review-notice.tsx";
export type { ReviewRootProps } from "./review/review-panel.tsx";
export { ReviewPanel, ReviewRoot } from "./review/review-panel.tsx";
export type { ReviewClassNames, ReviewSlot } from "./review/slots.ts";
export { REVIEW_SLOTS } from "./review/slots.ts";
