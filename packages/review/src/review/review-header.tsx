"use client";
import { Button, DialogClose, DialogTitle, Icon, type Part } from "@sallyport/ui";
import { forwardRef, type ReactElement } from "react";
import { AddAccess } from "../add-access/add-access.tsx";
import { useReviewContext, useReviewSlots } from "../internal/review.context.ts";
import { ReportButton } from "../report/report-button.tsx";

/** What is reviewed, and what can be done beside deciding. Children stand in place of both. */
export const ReviewHeader: Part<"div"> = forwardRef(({ children, ...props }, ref) => {
  const slot = useReviewSlots();
  const { inDialog, words } = useReviewContext();
  return (
    <div {...props} ref={ref} className={slot("header", props.className)}>
      {children ?? (
        <>
          <ReviewTitle />
          <ReviewActions />
        </>
      )}
      {inDialog && (
        <DialogClose asChild>
          <Button variant="quiet" className="sp-review-close" aria-label={words.close}>
            <Icon name="cross" />
          </Button>
        </DialogClose>
      )}
    </div>
  );
});

/** The name of the review, the repo and how it is approved. */
export const ReviewTitle: Part<"div"> = forwardRef((props, ref) => {
  const slot = useReviewSlots();
  const { adapter, approvalMode, inDialog, titleId, words } = useReviewContext();
  return (
    <div {...props} ref={ref} className={slot("title", props.className)}>
      {inDialog ? (
        // A dialog names its title itself.
        <DialogTitle asChild>
          <h2>{words.title}</h2>
        </DialogTitle>
      ) : (
        <h2 id={titleId}>{words.title}</h2>
      )}
      <p className="sp-hint">
        {adapter.repo.id}
        {approvalMode && ` · ${words.modes[approvalMode]}`}
      </p>
    </div>
  );
});

/** What can be done beside deciding: access for somebody who has not asked, and the report. */
export const ReviewActions: Part<"div"> = forwardRef(({ children, ...props }, ref) => {
  const slot = useReviewSlots();
  return (
    <div {...props} ref={ref} className={slot("actions", props.className)}>
      {children ?? (
        <>
          <ReviewAddAccess />
          <ReviewReport />
        </>
      )}
    </div>
  );
});

/** The button that gives access to somebody who has not asked. */
export function ReviewAddAccess(): ReactElement {
  const { adapter, review, words } = useReviewContext();
  return (
    <AddAccess
      adapter={adapter}
      words={words}
      onGranted={(person) => {
        review.notify({ kind: "granted", person });
        review.reload();
      }}
    />
  );
}

/** The button that downloads the report. */
export function ReviewReport(): ReactElement {
  const { adapter, review, words } = useReviewContext();
  return <ReportButton adapter={adapter} counts={review.state.counts} words={words} />;
}
