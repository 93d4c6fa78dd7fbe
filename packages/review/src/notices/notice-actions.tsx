"use client";
import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { Button, Icon } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import type { ReviewController } from "../internal/review-controller.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enNotices } from "../messages/en-notices.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { canUndo } from "../state/can-undo.ts";
import { retryable } from "./retryable.ts";

interface NoticeActionsProps {
  readonly notice: ReviewNoticeData;
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  readonly messages: ReviewMessages;
  /** The list of failed requests is open. */
  readonly unfolded: boolean;
  readonly onUnfold: (open: boolean) => void;
  /** Gives focus to the list: the button that was pressed goes away. */
  readonly onLeave: () => void;
  readonly onLook: (request: AccessRequest) => void;
}

/** The actions of a notice: undo, retry, show the request. */
export function NoticeActions(props: NoticeActionsProps): ReactElement {
  const { notice, adapter, review, messages, unfolded, onUnfold, onLeave, onLook } = props;
  const late = useLateMessages(enNotices, messages);
  const action = (text: string, onClick: () => void, keys?: string): ReactNode => (
    <Button
      key={text}
      size="sm"
      variant="quiet"
      aria-keyshortcuts={keys}
      onClick={() => {
        onLeave();
        onClick();
      }}
    >
      {text}
    </Button>
  );
  const actions: ReactNode[] = [];
  // Many at a time: what is under way is waited for.
  const waits = notice.kind === "bulk" && review.bulk.progress !== undefined;
  if (!waits && canUndo(notice, adapter)) {
    actions.push(action(late.decisions.undo, () => review.undo(notice), "Control+Z Meta+Z U"));
  }
  if (notice.kind === "failed") {
    const { request, to, reason } = notice.decision;
    actions.push(action(late.decisions.retry, () => review.decide(request, to, reason)));
  }
  if (notice.kind === "conflict") {
    actions.push(action(late.decisions.look, () => onLook(notice.request)));
  }
  if (notice.kind === "bulk") {
    if (!waits && retryable(notice).length > 0) {
      actions.push(
        action(late.bulk.retry, () => void review.bulk.decideAll(retryable(notice), notice.undo)),
      );
    }
    if (notice.failed.length > 0) {
      actions.push(
        <Button
          key="who"
          size="sm"
          variant="quiet"
          aria-expanded={unfolded}
          onClick={() => onUnfold(!unfolded)}
        >
          {late.bulk.who} <Icon name="chevron-down" />
        </Button>,
      );
    }
  }
  actions.push(action(late.decisions.dismiss, () => review.notify(undefined)));
  return <>{actions}</>;
}
