"use client";
import { Dialog } from "@sallyport/ui";
import type { ReactElement } from "react";
import { later, OnDemand } from "../review/on-demand.tsx";
import type { KeyListProps } from "./key-list.tsx";

const KEY_LIST = later(() => import("./key-list.tsx").then((module) => module.KeyList));

export interface KeyDialogProps extends KeyListProps {
  readonly open: boolean;
}

/** The list of keys, on demand. */
export function KeyDialog({ open, ...props }: KeyDialogProps): ReactElement {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && props.onClose()}>
      <OnDemand
        part={KEY_LIST}
        props={props}
        words={props.words}
        waiting={<p className="sp-list-note">{props.words.list.loading}</p>}
      />
    </Dialog>
  );
}
