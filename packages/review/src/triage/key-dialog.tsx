"use client";
import type { ReactElement } from "react";
import { LateDialog } from "../internal/late-dialog.tsx";
import { later } from "../internal/on-demand.tsx";
import type { KeyListProps } from "./key-list.tsx";

const KEY_LIST = later(() => import("./key-list.tsx").then((module) => module.KeyList));

export interface KeyDialogProps extends KeyListProps {
  readonly open: boolean;
}

/** The list of keys, on demand. */
export function KeyDialog({ open, ...props }: KeyDialogProps): ReactElement {
  return (
    <LateDialog
      open={open}
      onOpenChange={(next) => !next && props.onClose()}
      part={KEY_LIST}
      props={props}
      words={props.words}
    />
  );
}
