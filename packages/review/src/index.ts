// The owner's lists: as a modal, in a page

export type { Layout } from "./find/layouts.ts";
export type { ReviewMessageOverrides, ReviewMessages } from "./messages.ts";
// Words
export { reviewMessages } from "./messages.ts";
export type {
  ReviewList,
  ReviewPanelProps,
  ReviewPlace,
  ReviewStart,
} from "./review/review.types.ts";
export { REVIEW_LISTS } from "./review/review.types.ts";
export type { ReviewDialogProps } from "./review/review-dialog.tsx";
export { ReviewDialog } from "./review/review-dialog.tsx";
export { ReviewPanel } from "./review/review-panel.tsx";
