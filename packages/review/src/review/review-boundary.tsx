"use client";
import { Boundary } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import type { ReviewMessages } from "../messages.ts";
import { RetryNote } from "./retry-note.tsx";

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
