"use client";
import { type AsChild, cx, Dialog, fillChild, warnRenamed } from "@sallyport/ui";
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type RefAttributes,
} from "react";
import { attributesOf } from "../internal/attributes-of.ts";
import type { ReviewOptions } from "../internal/review.types.ts";
import { REVIEW_SLOTS } from "../internal/slots.ts";
import { ReviewParts } from "./review-parts.tsx";
import { ReviewProvider, repoKey } from "./review-provider.tsx";

export interface ReviewDialogProps
  extends ReviewOptions,
    AsChild,
    Omit<HTMLAttributes<HTMLDivElement>, "defaultValue"> {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The owner's lists as a modal. Children replace header, lists and message. */
export const ReviewDialog: ForwardRefExoticComponent<
  ReviewDialogProps & RefAttributes<HTMLDivElement>
> = forwardRef((props, ref) => {
  warnRenamed("a review", props, { start: "initialData" });
  const { className, children, ...attributes } = attributesOf(props);
  return (
    <Dialog
      focusFirst="dialog"
      {...attributes}
      ref={ref}
      className={cx(REVIEW_SLOTS.root, "sp-review-dialog", props.classNames?.root, className)}
    >
      {fillChild(props.asChild, children, (parts) => (
        <ReviewProvider key={repoKey(props.adapter)} {...props} inDialog>
          {parts ?? <ReviewParts />}
        </ReviewProvider>
      ))}
    </Dialog>
  );
});
