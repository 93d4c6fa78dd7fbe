"use client";
import { Boundary } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import { RetryNote } from "../internal/retry-note.tsx";
import type { ReviewMessages } from "../messages/messages.types.ts";

interface ReviewBoundaryProps {
  readonly messages: ReviewMessages;
  readonly children: ReactNode;
}

/** A review is never a blank page: where it fails, a sentence and another try. */
export function ReviewBoundary({ messages, children }: ReviewBoundaryProps): ReactElement {
  return (
    <Boundary
      fallback={(retry) => (
        <RetryNote messages={messages} onRetry={retry}>
          <p>{messages.crashed}</p>
        </RetryNote>
      )}
    >
      {children}
    </Boundary>
  );
}
