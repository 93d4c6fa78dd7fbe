"use client";
import { Button, Icon } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useLateWords } from "../internal/use-late-words.ts";
import { listWords } from "../messages/list-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";

export interface SignedOutNoteProps {
  /** The host's way to log in. */
  readonly signIn: ReactNode;
  readonly words: ReviewMessages;
  readonly onRetry: () => void;
}

/** Says that the session has ended, and how to go on. Coming back from the log-in tries again. */
export function SignedOutNote({ signIn, words, onRetry }: SignedOutNoteProps): ReactElement {
  const { signedOut: texts } = useLateWords(listWords, words);
  const retry = useRef(onRetry);
  retry.current = onRetry;
  useEffect(() => {
    const tryAgain = (): void => {
      if (document.visibilityState === "visible") retry.current();
    };
    window.addEventListener("focus", tryAgain);
    document.addEventListener("visibilitychange", tryAgain);
    return () => {
      window.removeEventListener("focus", tryAgain);
      document.removeEventListener("visibilitychange", tryAgain);
    };
  }, []);
  return (
    <div className="sp-list-note" role="alert">
      <Icon name="alert" />
      <p>{texts.text}</p>
      {signIn}
      <Button size="sm" onClick={onRetry}>
        {texts.check}
      </Button>
    </div>
  );
}
