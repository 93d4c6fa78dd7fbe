"use client";
import { Boundary } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import { RetryNote } from "../internal/retry-note.tsx";
import type { ReviewMessages } from "../messages/review-messages.ts";

interface ReviewBoundaryProps {
  readonly words: ReviewMessages;
  readonly children: ReactNode;
}

/** A review is never a blank page: where it fails, a sentence and another try. */
export function ReviewBoundary({ words, children }: ReviewBoundaryProps): ReactElement {
  return (
    <Boundary
      fallback={(retry) => (
        <RetryNote words={words} onRetry={retry}>
          <p>{words.crashed}</p>
        </RetryNote>
      )}
    >
      {children}
    </Boundary>
  );
}
