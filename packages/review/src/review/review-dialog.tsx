"use client";
import { cx, Dialog } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import type { ReviewOptions } from "../internal/review.types.ts";
import { REVIEW_SLOTS } from "../internal/slots.ts";
import { ReviewParts } from "./review-parts.tsx";
import { ReviewProvider, repoKey } from "./review-provider.tsx";

export interface ReviewDialogProps extends ReviewOptions {
  readonly className?: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Parts, in place of header, lists and message. */
  readonly children?: ReactNode;
}

/** The owner's lists as a modal. */
export function ReviewDialog(props: ReviewDialogProps): ReactElement {
  const { open, onOpenChange, className, children, ...review } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      focusFirst="dialog"
      className={cx(REVIEW_SLOTS.root, "sp-review-dialog", review.classNames?.root, className)}
    >
      <ReviewProvider key={repoKey(review.adapter)} {...review} inDialog>
        {children ?? <ReviewParts />}
      </ReviewProvider>
    </Dialog>
  );
}
