"use client";
import { cx, Dialog, DialogClose, DialogTitle, Icon, useMessages } from "@sallyport/ui";
import { type ReactElement, useRef } from "react";
import type { AskFirst } from "../decision/unsaved-reason.ts";
import { reviewMessages } from "../messages.ts";
import type { ReviewPanelProps } from "./review.types.ts";
import { ReviewContent, repoKey } from "./review-panel.tsx";

export interface ReviewDialogProps extends ReviewPanelProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The owner's lists as a modal. */
export function ReviewDialog({
  open,
  onOpenChange,
  className,
  ...props
}: ReviewDialogProps): ReactElement {
  const unsaved = useRef<AskFirst>(undefined);
  const words = useMessages("review", reviewMessages, props.messages);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next || !unsaved.current?.()) onOpenChange(next);
      }}
      focusFirst="dialog"
      className={cx("sp-review sp-review-dialog", className)}
    >
      <ReviewContent
        key={repoKey(props.adapter)}
        unsaved={unsaved}
        {...props}
        title={
          <DialogTitle asChild>
            <h2>{words.title}</h2>
          </DialogTitle>
        }
        close={
          <DialogClose
            className="sp-button sp-review-close"
            data-variant="quiet"
            aria-label={words.close}
          >
            <Icon name="cross" />
          </DialogClose>
        }
      />
    </Dialog>
  );
}
