import type { ReviewAdapter } from "@sallyport/access";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import { isUndoable } from "./review.machine.ts";

/** Whether the decision in a notice can be undone, by its button or by a shortcut. */
export function canUndo(notice: ReviewNoticeData, adapter: ReviewAdapter): boolean {
  return isUndoable(notice) && !losesReason(notice, adapter);
}

/** Whether undoing would lose the previous reason because the backend doesn't return it. */
export function losesReason(notice: ReviewNoticeData, adapter: ReviewAdapter): boolean {
  if (adapter.capabilities.reasons) return false;
  const befores =
    notice.kind === "done" ? [notice.before] : notice.kind === "bulk" ? notice.decided : [];
  return befores.some(
    ({ status, reason }) => reason === undefined && (status === "rejected" || status === "reset"),
  );
}
