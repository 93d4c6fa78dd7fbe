/** The class names of a review's parts, which a host can style and extend. */
export const REVIEW_SLOTS = {
  root: "sp-review",
  header: "sp-review-header",
  title: "sp-review-title",
  actions: "sp-review-actions",
  addAccess: "sp-review-add-access",
  report: "sp-review-report",
  close: "sp-review-close",
  lists: "sp-review-lists",
  bar: "sp-review-bar",
  search: "sp-review-search",
  find: "sp-find",
  bulk: "sp-bulk",
  list: "sp-requests",
  row: "sp-request",
  person: "sp-person",
  answers: "sp-request-answers",
  decisions: "sp-decisions",
  reason: "sp-reject",
  noticeArea: "sp-notice-area",
  notice: "sp-toast",
} as const;

export type ReviewSlot = keyof typeof REVIEW_SLOTS;

/** Classes of a host's, by slot. */
export type ReviewClassNames = Readonly<Partial<Record<ReviewSlot, string>>>;
