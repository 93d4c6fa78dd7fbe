import type { ReviewAdapter } from "@sallyport/access";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import { isUndoable } from "./review.machine.ts";

/** Whether what a notice tells of can be undone as it was: by its button and by keys alike. */
export function canUndo(notice: ReviewNoticeData, adapter: ReviewAdapter): boolean {
  return isUndoable(notice) && !losesReason(notice, adapter);
}

/** Whether an undo could not put back what stood there: a reason that the other side does not tell. */
export function losesReason(notice: ReviewNoticeData, adapter: ReviewAdapter): boolean {
  if (adapter.capabilities.reasons) return false;
  const befores =
    notice.kind === "done" ? [notice.before] : notice.kind === "bulk" ? notice.decided : [];
  return befores.some(
    ({ status, reason }) => reason === undefined && (status === "rejected" || status === "reset"),
  );
}
