"use client";
import type { Person } from "@sallyport/access";
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
  const { bulk, decisions } = useLateMessages(enNotices, messages);
  const say = (
    message: string,
    values: Readonly<Record<string, string | ReactElement>>,
  ): ReactElement => <Message message={message} values={values} />;
  switch (notice.kind) {
    case "done":
      return say(decisions.done[notice.to], { person: nameOf(notice.before.user) });
    case "undone":
      return say(decisions.undone, { person: nameOf(notice.request.user) });
    case "failed":
      return say(decisions.failed, {
        person: nameOf(notice.decision.request.user),
        problem: describeProblem(notice.error, messages),
      });
    case "conflict": {
      const { reviewedBy, status, user } = notice.request;
      const reviewer = reviewedBy ? nameOf(reviewedBy) : decisions.someoneElse;
      return say(decisions.conflict[status], { person: nameOf(user), reviewer });
    }
    case "bulk":
      return <BulkSentence notice={notice} messages={messages} />;
    case "granted":
      return say(messages.addAccess.granted, { person: <UntrustedText text={notice.person} /> });
    case "nothing-to-undo":
      return say(decisions.nothingToUndo, {});
    case "not-collected":
      return say(bulk.tooMany, { problem: describeProblem(notice.error, messages) });
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

function nameOf({ fullname, username }: Person): ReactElement {
  return <UntrustedText text={fullname || username} />;
}
