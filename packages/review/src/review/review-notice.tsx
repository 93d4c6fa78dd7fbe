"use client";
import type { AccessRequest } from "@sallyport/access";
import { Button, Message, UntrustedText } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { ReviewMessages } from "../messages.ts";
import { problemWords } from "./problem-words.ts";
import type { ReviewNotice as Notice } from "./review.types.ts";
import type { ReviewController } from "./use-review.ts";

export interface ReviewNoticeProps {
  readonly review: ReviewController;
  readonly words: ReviewMessages;
  readonly undoWindow: number;
}

/** What became of the last decision, with Undo while it can be undone. Hover and focus hold it. */
export function ReviewNotice({ review, words, undoWindow }: ReviewNoticeProps): ReactElement {
  const { notice } = review.state;
  const [held, setHeld] = useState(false);
  const { notify } = review;
  const fades = notice?.kind === "done" || notice?.kind === "undone" || notice?.kind === "granted";
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
          <p>{sentence(notice, words)}</p>
          <NoticeAction notice={notice} review={review} words={words} />
        </div>
      )}
    </div>
  );
}

function sentence(notice: Notice, words: ReviewMessages): ReactNode {
  switch (notice.kind) {
    case "done":
      return (
        <Message
          message={words.decisions.done[notice.to]}
          values={{ person: nameOf(notice.before) }}
        />
      );
    case "undone":
      return (
        <Message message={words.decisions.undone} values={{ person: nameOf(notice.request) }} />
      );
    case "failed":
      return (
        <Message
          message={words.decisions.failed}
          values={{
            person: nameOf(notice.decision.request),
            problem: problemWords(notice.error, words),
          }}
        />
      );
    case "conflict": {
      const { reviewedBy, status } = notice.request;
      return (
        <Message
          message={words.decisions.conflict}
          values={{
            person: nameOf(notice.request),
            status: words.statuses[status],
            reviewer: reviewedBy ? (
              <UntrustedText text={reviewedBy.fullname} />
            ) : (
              words.decisions.somebody
            ),
          }}
        />
      );
    }
    case "granted":
      return (
        <Message
          message={words.addAccess.granted}
          values={{ person: <UntrustedText text={notice.person} /> }}
        />
      );
    case "report-failed":
      return (
        <Message
          message={words.report.failed}
          values={{ problem: problemWords(notice.error, words) }}
        />
      );
  }
}

function NoticeAction({
  notice,
  review,
  words,
}: { readonly notice: Notice } & Pick<ReviewNoticeProps, "review" | "words">): ReactElement | null {
  switch (notice.kind) {
    case "done":
      return (
        <Button size="sm" variant="quiet" onClick={() => review.undo(notice.before, notice.to)}>
          {words.decisions.undo}
        </Button>
      );
    case "failed": {
      const { request, to, reason } = notice.decision;
      return (
        <Button size="sm" variant="quiet" onClick={() => review.decide(request, to, reason)}>
          {words.decisions.retry}
        </Button>
      );
    }
    default:
      return (
        <Button size="sm" variant="quiet" onClick={() => review.notify(undefined)}>
          {words.decisions.dismiss}
        </Button>
      );
  }
}

function nameOf({ user }: AccessRequest): ReactElement {
  return <UntrustedText text={user.fullname || user.username} />;
}
