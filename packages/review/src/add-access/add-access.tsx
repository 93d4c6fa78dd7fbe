"use client";
import type { ReviewAdapter } from "@sallyport/access";
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { DialogButton, type OpenerProps } from "../internal/dialog-button.tsx";
import { lazyPart } from "../internal/on-demand.tsx";
import type { ReviewMessages } from "../messages/messages.types.ts";

const ADD_ACCESS_FORM = lazyPart(() =>
  import("./add-access-form.tsx").then((module) => module.AddAccessForm),
);

export interface AddAccessProps extends OpenerProps {
  readonly adapter: ReviewAdapter;
  readonly messages: ReviewMessages;
  readonly onGranted: (person: string) => void;
}

/** The button and dialog that give access without a request. */
export const AddAccess: ForwardRefExoticComponent<
  AddAccessProps & RefAttributes<HTMLButtonElement>
> = forwardRef(({ adapter, messages, onGranted, ...button }, ref) => (
  <DialogButton
    button={button}
    buttonRef={ref}
    slot="addAccess"
    icon="plus"
    text={messages.addAccess.open}
    part={ADD_ACCESS_FORM}
    content={{ adapter, messages, onGranted }}
    messages={messages}
  />
));
