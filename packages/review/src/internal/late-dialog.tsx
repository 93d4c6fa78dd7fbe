"use client";
import { Dialog } from "@sallyport/ui";
import type { ReactElement } from "react";
import { OnDemand, type OnDemandProps } from "./on-demand.tsx";

export interface LateDialogProps<Props extends object>
  extends Omit<OnDemandProps<Props>, "waiting"> {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly className?: string;
}

/** A dialog whose content is loaded when it is first opened. */
export function LateDialog<Props extends object>(props: LateDialogProps<Props>): ReactElement {
  const { open, onOpenChange, className, ...content } = props;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} {...(className && { className })}>
      <OnDemand
        {...content}
        waiting={<p className="sp-list-note">{props.messages.addAccess.loading}</p>}
      />
    </Dialog>
  );
}
