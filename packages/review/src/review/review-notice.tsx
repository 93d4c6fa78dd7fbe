"use client";
import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { type ReactElement, useEffect, useState } from "react";
import type { ReviewMessages } from "../messages.ts";
import { losesReason, NoticeActions } from "./notice-actions.tsx";
import { NoticeSentence } from "./notice-sentence.tsx";
import type { ReviewController } from "./use-review.ts";

export interface ReviewNoticeProps {
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  /** Show where a request stands now. */
  readonly onLook: (request: AccessRequest) => void;
  readonly words: ReviewMessages;
  readonly undoWindow: number;
}

/** What became of the last decision, with Undo while it can be undone. Hover and focus hold it. */
export function ReviewNotice(props: ReviewNoticeProps): ReactElement {
  const { review, words, undoWindow } = props;
  const { notice } = review.state;
  const [held, setHeld] = useState(false);
  const { notify } = review;
  const fades =
    notice?.kind === "done" ||
    notice?.kind === "undone" ||
    notice?.kind === "granted" ||
    (notice?.kind === "bulk" && notice.failed.length === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `notify` is new on every render; a new notice or a held one starts the clock
  useEffect(() => {
    if (!notice || !fades || held) return;
    const timer = setTimeout(() => notify(undefined), undoWindow);
    return () => clearTimeout(timer);
  }, [notice, fades, held, undoWindow]);
  return (
    <div className="sp-notice-area" aria-live="polite" role="status">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it from fading
        <div
          className="sp-toast"
          data-kind={notice.kind}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p>
            <NoticeSentence notice={notice} words={words} />
            {losesReason(notice, props.adapter) && ` ${words.decisions.reasonLost}`}
          </p>
          <NoticeActions {...props} notice={notice} />
        </div>
      )}
    </div>
  );
}
