"use client";
import type { AccessRequest } from "@sallyport/access";
import { formatMessage, Message, UntrustedText, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { describeProblem } from "../internal/describe-problem.ts";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enNotices } from "../messages/en-notices.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

interface NoticeSentenceProps {
  readonly notice: ReviewNoticeData;
  readonly messages: ReviewMessages;
}

/** The outcome of a decision, as a sentence. */
export function NoticeSentence({ notice, messages }: NoticeSentenceProps): ReactElement {
  const late = useLateMessages(enNotices, messages);
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
            problem: describeProblem(notice.error, messages),
          }}
        />
      );
    case "conflict": {
      const { reviewedBy, status } = notice.request;
      const reviewer = reviewedBy ? (
        <UntrustedText text={reviewedBy.fullname || reviewedBy.username} />
      ) : (
        late.decisions.someoneElse
      );
      return (
        <Message
          message={late.decisions.conflict[status]}
          values={{ person: nameOf(notice.request), reviewer }}
        />
      );
    }
    case "bulk":
      return <BulkSentence notice={notice} messages={messages} />;
    case "granted":
      return (
        <Message
          message={messages.addAccess.granted}
          values={{ person: <UntrustedText text={notice.person} /> }}
        />
      );
    case "nothing-to-undo":
      return <>{late.decisions.nothingToUndo}</>;
    case "not-collected":
      return (
        <Message
          message={late.bulk.tooMany}
          values={{ problem: describeProblem(notice.error, messages) }}
        />
      );
  }
}

interface BulkSentenceProps {
  readonly notice: ReviewNoticeData & { readonly kind: "bulk" };
  readonly messages: ReviewMessages;
}

function BulkSentence({ notice, messages }: BulkSentenceProps): ReactElement {
  const { locale } = useSallyport();
  const late = useLateMessages(enNotices, messages);
  const { decided, failed, left, to } = notice;
  const count = failed.length;
  const [problem, ...others] = new Set(failed.map(({ error }) => describeProblem(error, messages)));
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
