"use client";
import type { ReviewAdapter } from "@sallyport/access";
import { Button, Icon } from "@sallyport/ui";
import { type ReactElement, useState } from "react";
import { LateDialog } from "../internal/late-dialog.tsx";
import { later } from "../internal/on-demand.tsx";
import type { ReviewMessages } from "../messages/review-messages.ts";

const ADD_ACCESS_FORM = later(() =>
  import("./add-access-form.tsx").then((module) => module.AddAccessForm),
);

export interface AddAccessProps {
  readonly adapter: ReviewAdapter;
  readonly words: ReviewMessages;
  readonly onGranted: (person: string) => void;
}

/** Opens what gives access to somebody who has not asked. */
export function AddAccess(props: AddAccessProps): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="plus" /> {props.words.addAccess.open}
      </Button>
      <LateDialog
        open={open}
        onOpenChange={setOpen}
        className="sp-add-access"
        part={ADD_ACCESS_FORM}
        props={{ ...props, onClose: () => setOpen(false) }}
        words={props.words}
      />
    </>
  );
}
