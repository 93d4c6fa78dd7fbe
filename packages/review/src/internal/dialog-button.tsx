"use client";
import {
  Button,
  type ButtonProps,
  composeHandlers,
  cx,
  fillChild,
  Icon,
  type IconName,
} from "@sallyport/ui";
import { type ComponentType, type ForwardedRef, type ReactElement, useState } from "react";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { LateDialog } from "./late-dialog.tsx";
import type { LazyPart } from "./on-demand.tsx";
import { REVIEW_SLOTS } from "./slots.ts";

/** What a host gives a button that opens a dialog. */
export interface OpenerProps extends ButtonProps {
  /** The host's class for the slot. */
  readonly slotName?: string | undefined;
}

export interface DialogButtonProps<Content extends object> {
  readonly button: OpenerProps;
  readonly buttonRef: ForwardedRef<HTMLButtonElement>;
  readonly slot: "addAccess" | "report";
  readonly icon: IconName;
  readonly text: string;
  readonly part: LazyPart<ComponentType<Content & { readonly onClose: () => void }>>;
  readonly content: Content;
  readonly messages: ReviewMessages;
}

/** A button, and the dialog that it opens. */
export function DialogButton<Content extends object>(
  props: DialogButtonProps<Content>,
): ReactElement {
  const { button, buttonRef, slot, icon, text, part, content, messages } = props;
  const { slotName, children, ...rest } = button;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        aria-haspopup="dialog"
        {...rest}
        ref={buttonRef}
        className={cx(REVIEW_SLOTS[slot], slotName, rest.className)}
        onClick={composeHandlers(rest.onClick, () => setOpen(true))}
      >
        {fillChild(
          rest.asChild,
          children,
          (given) =>
            given ?? (
              <>
                <Icon name={icon} /> {text}
              </>
            ),
        )}
      </Button>
      <LateDialog
        open={open}
        onOpenChange={setOpen}
        className={`${REVIEW_SLOTS[slot]}-dialog`}
        part={part}
        props={{ ...content, onClose: () => setOpen(false) }}
        messages={messages}
      />
    </>
  );
}
