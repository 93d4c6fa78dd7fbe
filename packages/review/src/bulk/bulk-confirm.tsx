"use client";
import { Button } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enReason } from "../messages/en-reason.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

export interface BulkConfirmProps {
  readonly title: string;
  readonly messages: ReviewMessages;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  /** What is decided, on how many. */
  readonly children: ReactNode;
}

/**
 * Asks before a decision on many. Focus begins on Cancel, so that a second Enter confirms nothing;
 * Escape closes the question alone.
 */
export function BulkConfirm(props: BulkConfirmProps): ReactElement {
  const { title, messages, onCancel, onConfirm, children } = props;
  const { reject: late } = useLateMessages(enReason, messages);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div
      className="sp-decisions"
      role="group"
      aria-label={title}
      data-own-escape=""
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p className="sp-hint">{title}</p>
      <Button ref={cancel} size="sm" onClick={onCancel}>
        {late.keep}
      </Button>
      <Button size="sm" variant="primary" onClick={onConfirm}>
        {children}
      </Button>
    </div>
  );
}
