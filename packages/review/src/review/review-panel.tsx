"use client";
import { cx, useMessages, useSallyport } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import { AddAccess } from "../add-access/add-access.tsx";
import { reviewMessages } from "../messages.ts";
import { ReportButton } from "../report/report-button.tsx";
import type { ReviewList, ReviewPanelProps } from "./review.types.ts";
import { ReviewLists } from "./review-lists.tsx";
import { useReview } from "./use-review.ts";

/** The owner's lists in a page: read, decide, undo, add access, download the report. */
export function ReviewPanel(props: ReviewPanelProps): ReactElement {
  const { dir } = useSallyport();
  const id = useId();
  const words = useMessages("review", reviewMessages, props.messages);
  return (
    <section
      className={cx("sp-root sp-card sp-review", props.className)}
      dir={dir}
      aria-labelledby={id}
    >
      <ReviewContent {...props} title={<h2 id={id}>{words.title}</h2>} />
    </section>
  );
}

export interface ReviewContentProps extends ReviewPanelProps {
  readonly title: ReactNode;
  readonly close?: ReactNode;
}

/** What panel and dialog share. */
export function ReviewContent(props: ReviewContentProps): ReactElement {
  const { adapter, approvalMode, title, close, messages } = props;
  const words = useMessages("review", reviewMessages, messages);
  const [own, setOwn] = useState<ReviewList>("pending");
  const value = props.value ?? own;
  const review = useReview(adapter, value);
  const change = (next: ReviewList): void => {
    setOwn(next);
    props.onValueChange?.(next);
  };
  return (
    <>
      <div className="sp-review-header">
        <div className="sp-review-title">
          {title}
          <p className="sp-hint">
            {adapter.repo.id}
            {approvalMode && ` · ${words.modes[approvalMode]}`}
          </p>
        </div>
        {close}
        <div className="sp-review-actions">
          <AddAccess
            adapter={adapter}
            words={words}
            onGranted={(person) => {
              review.notify({ kind: "granted", person });
              review.reload();
            }}
          />
          <ReportButton
            adapter={adapter}
            words={words}
            onFailed={(error) => review.notify({ kind: "report-failed", error })}
          />
        </div>
      </div>
      <ReviewLists
        review={review}
        value={value}
        onValueChange={change}
        {...(props.gate && { gate: props.gate })}
        {...(messages && { messages })}
        {...(props.undoWindow !== undefined && { undoWindow: props.undoWindow })}
      />
    </>
  );
}
