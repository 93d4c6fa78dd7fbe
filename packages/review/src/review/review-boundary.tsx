"use client";
import { Button } from "@sallyport/ui";
import { Component, type ReactNode } from "react";
import type { ReviewMessages } from "../messages.ts";

interface ReviewBoundaryProps {
  readonly words: ReviewMessages;
  readonly children: ReactNode;
}

/** A review is never a blank page: where it fails, a sentence and another try. */
export class ReviewBoundary extends Component<ReviewBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className="sp-list-note" role="alert">
        <p>{words.crashed}</p>
        <Button size="sm" onClick={() => this.setState({ failed: false })}>
          {words.list.retry}
        </Button>
      </div>
    );
  }
}
