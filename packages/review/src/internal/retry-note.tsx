"use client";
import { Button } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import type { ReviewMessages } from "../messages/messages.types.ts";

export interface RetryNoteProps {
  readonly messages: ReviewMessages;
  readonly onRetry: () => void;
  /** What failed. */
  readonly children: ReactNode;
}

/** What failed in a part of the review, and another try. */
export function RetryNote({ messages, onRetry, children }: RetryNoteProps): ReactElement {
  return (
    <div className="sp-list-note" role="alert">
      {children}
      <Button size="sm" onClick={onRetry}>
        {messages.list.retry}
      </Button>
    </div>
  );
}
