"use client";
import { Button } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import type { ReviewMessages } from "../messages.ts";

export interface BulkConfirmProps {
  readonly title: string;
  readonly words: ReviewMessages;
  readonly onKeep: () => void;
  readonly onDecide: () => void;
  /** What is decided, on how many. */
  readonly children: ReactNode;
}

/** Asks before a decision on many. It takes focus once, and Escape closes it alone. */
export function BulkConfirm(props: BulkConfirmProps): ReactElement {
  const { title, words, onKeep, onDecide, children } = props;
  const decide = useRef<HTMLButtonElement>(null);
  useEffect(() => decide.current?.focus(), []);
  return (
    <div
      className="sp-decisions"
      role="group"
      aria-label={title}
      data-own-escape=""
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onKeep();
      }}
    >
      <p className="sp-hint">{title}</p>
      <Button size="sm" onClick={onKeep}>
        {words.reject.keep}
      </Button>
      <Button ref={decide} size="sm" variant="primary" onClick={onDecide}>
        {children}
      </Button>
    </div>
  );
}
