"use client";
import { Boundary, Button } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import type { ReviewMessages } from "../messages.ts";

interface ReviewBoundaryProps {
  readonly words: ReviewMessages;
  readonly children: ReactNode;
}

/** A review is never a blank page: where it fails, a sentence and another try. */
export function ReviewBoundary({ words, children }: ReviewBoundaryProps): ReactElement {
  return (
    <Boundary
      fallback={(retry) => (
        <div className="sp-list-note" role="alert">
          <p>{words.crashed}</p>
          <Button size="sm" onClick={retry}>
            {words.list.retry}
          </Button>
        </div>
      )}
    >
      {children}
    </Boundary>
  );
}
