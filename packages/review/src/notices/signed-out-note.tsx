"use client";
import { Button, Icon, poll } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enList } from "../messages/en-list.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

export interface SignedOutNoteProps {
  /** The host's way to log in. */
  readonly signIn: ReactNode;
  readonly messages: ReviewMessages;
  readonly onRetry: () => void;
}

/** Says that the session has ended, and how to go on. Coming back from the log-in tries again. */
export function SignedOutNote({ signIn, messages, onRetry }: SignedOutNoteProps): ReactElement {
  const { signedOut: late } = useLateMessages(enList, messages);
  const retry = useRef(onRetry);
  retry.current = onRetry;
  useEffect(() => {
    const abort = new AbortController();
    const tryAgain = async (): Promise<"settled"> => {
      retry.current();
      return "settled";
    };
    poll(tryAgain, { interval: () => 0, first: "settled", signal: abort.signal });
    return () => abort.abort();
  }, []);
  return (
    <div className="sp-list-note" role="alert">
      <Icon name="alert" />
      <p>{late.text}</p>
      {signIn}
      <Button size="sm" onClick={onRetry}>
        {late.check}
      </Button>
    </div>
  );
}
