"use client";
import type { ReactElement } from "react";
import { LateDialog } from "../internal/late-dialog.tsx";
import { KEY_LIST } from "../late/late-parts.ts";
import type { KeyListProps } from "../triage/key-list.tsx";

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
      messages={props.messages}
    />
  );
}
