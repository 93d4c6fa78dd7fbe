"use client";
import { Dialog } from "@sallyport/ui";
import { lazy, type ReactElement, Suspense } from "react";
import type { KeyListProps } from "./key-list.tsx";

const KeyList = lazy(() =>
  import("./key-list.tsx").then((module) => ({ default: module.KeyList })),
);

export interface KeyDialogProps extends KeyListProps {
  readonly open: boolean;
}

/** The list of keys, on demand. */
export function KeyDialog({ open, ...props }: KeyDialogProps): ReactElement {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && props.onClose()}>
      <Suspense fallback={<p className="sp-list-note">{props.words.list.loading}</p>}>
        <KeyList {...props} />
      </Suspense>
    </Dialog>
  );
}
