"use client";
import {
  Button,
  DialogClose,
  DialogTitle,
  fillChild,
  Icon,
  type Part,
  Primitive,
} from "@sallyport/ui";
import { forwardRef } from "react";
import { AddAccess } from "../add-access/add-access.tsx";
import { useReviewContext, useReviewSlots } from "../internal/review.context.ts";
import { ReportButton } from "../report/report-button.tsx";

/** The title and the actions other than decisions. Children replace both. */
export const ReviewHeader: Part<"div"> = forwardRef(({ children, ...props }, ref) => {
  const slot = useReviewSlots();
  const { inDialog, messages } = useReviewContext();
  return (
    <Primitive tag="div" {...props} ref={ref} className={slot("header", props.className)}>
      {fillChild(props.asChild, children, (content) => (
        <>
          {content ?? (
            <>
              <ReviewTitle />
              <ReviewActions />
            </>
          )}
          {inDialog && (
            <DialogClose asChild>
              <Button variant="quiet" className={slot("close")} aria-label={messages.close}>
                <Icon name="cross" />
              </Button>
            </DialogClose>
          )}
        </>
      ))}
    </Primitive>
  );
});

/** The name of the review, the repo and how it is approved. */
export const ReviewTitle: Part<"div"> = forwardRef((props, ref) => {
  const slot = useReviewSlots();
  const { adapter, approvalMode, inDialog, titleId, messages } = useReviewContext();
  const title = (
    <>
      {inDialog ? (
        // A dialog names its title itself.
        <DialogTitle asChild>
          <h2>{messages.title}</h2>
        </DialogTitle>
      ) : (
        <h2 id={titleId}>{messages.title}</h2>
      )}
      <p className="sp-hint">
        {adapter.repo.id}
        {approvalMode && ` · ${messages.modes[approvalMode]}`}
      </p>
    </>
  );
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("title", props.className)}
      defaultChildren={title}
    />
  );
});

/** The actions other than decisions: add access, and download the report. */
export const ReviewActions: Part<"div"> = forwardRef((props, ref) => {
  const slot = useReviewSlots();
  const actions = (
    <>
      <ReviewAddAccess />
      <ReviewReport />
    </>
  );
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("actions", props.className)}
      defaultChildren={actions}
    />
  );
});

/** The button that gives access without a request. */
export const ReviewAddAccess: Part<"button"> = forwardRef((props, ref) => {
  const { adapter, classNames, review, messages } = useReviewContext();
  return (
    <AddAccess
      {...props}
      ref={ref}
      slotName={classNames?.addAccess}
      adapter={adapter}
      messages={messages}
      onGranted={(person) => {
        review.notify({ kind: "granted", person });
        review.reload();
      }}
    />
  );
});

/** The button that downloads the report. */
export const ReviewReport: Part<"button"> = forwardRef((props, ref) => {
  const { adapter, classNames, review, messages } = useReviewContext();
  return (
    <ReportButton
      {...props}
      ref={ref}
      slotName={classNames?.report}
      adapter={adapter}
      counts={review.state.counts}
      messages={messages}
    />
  );
});
