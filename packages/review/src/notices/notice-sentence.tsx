"use client";
import type { AccessRequest } from "@sallyport/access";
import { formatMessage, Message, UntrustedText, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { problemWords } from "../internal/problem-words.ts";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { noticeWords } from "../messages/notice-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";

interface NoticeSentenceProps {
  readonly notice: ReviewNoticeData;
  readonly words: ReviewMessages;
}

/** What became of a decision, in words. */
export function NoticeSentence({ notice, words }: NoticeSentenceProps): ReactElement {
  const late = useLateWords(noticeWords, words);
  switch (notice.kind) {
    case "done":
      return (
        <Message
          message={late.decisions.done[notice.to]}
          values={{ person: nameOf(notice.before) }}
        />
      );
    case "undone":
      return (
        <Message message={late.decisions.undone} values={{ person: nameOf(notice.request) }} />
      );
    case "failed":
      return (
        <Message
          message={late.decisions.failed}
          values={{
            person: nameOf(notice.decision.request),
            problem: problemWords(notice.error, words),
          }}
        />
      );
    case "conflict": {
      const { reviewedBy, status } = notice.request;
      const reviewer = reviewedBy ? (
        <UntrustedText text={reviewedBy.fullname} />
      ) : (
        late.decisions.somebody
      );
      return (
        <Message
          message={late.decisions.conflict}
          values={{ person: nameOf(notice.request), status: late.statuses[status], reviewer }}
        />
      );
    }
    case "bulk":
      return <BulkSentence notice={notice} words={words} />;
    case "granted":
      return (
        <Message
          message={words.addAccess.granted}
          values={{ person: <UntrustedText text={notice.person} /> }}
        />
      );
    case "nothing-to-undo":
      return <>{late.decisions.nothingToUndo}</>;
    case "not-collected":
      return (
        <Message
          message={late.bulk.tooMany}
          values={{ problem: problemWords(notice.error, words) }}
        />
      );
  }
}

interface BulkSentenceProps {
  readonly notice: ReviewNoticeData & { readonly kind: "bulk" };
  readonly words: ReviewMessages;
}

function BulkSentence({ notice, words }: BulkSentenceProps): ReactElement {
  const { locale } = useSallyport();
  const late = useLateWords(noticeWords, words);
  const { decided, failed, left, to } = notice;
  const count = failed.length;
  const [problem, ...others] = new Set(failed.map(({ error }) => problemWords(error, words)));
  const parts = [
    formatMessage(late.bulk.done[to], { count: decided.length }, locale),
    problem !== undefined &&
      (others.length > 0
        ? formatMessage(late.bulk.failedMixed, { count }, locale)
        : formatMessage(late.bulk.failed, { count, problem }, locale)),
    left > 0 && formatMessage(late.bulk.left, { count: left }, locale),
  ];
  return <>{parts.filter(Boolean).join(" ")}</>;
}

function nameOf({ user }: AccessRequest): ReactElement {
  return <UntrustedText text={user.fullname || user.username} />;
}
