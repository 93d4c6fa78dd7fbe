"use client";
import * as Radix from "@radix-ui/react-dialog";
import { type ReactElement, type ReactNode, useRef } from "react";
import { cx } from "../class-names/cx.ts";
import { useSallyport } from "../provider/provider.context.ts";

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly className?: string;
  /** What assistive technology hears beside the title; optional. */
  readonly describedBy?: string;
  /** Whether Escape or a click outside may close it now. */
  readonly dismissible?: boolean;
  /** What has focus first: the dialog, to be read from its title on, or the first control in it. */
  readonly focusFirst?: "dialog" | "control";
  readonly children: ReactNode;
}

/**
 * A modal dialog over Radix: focus is kept inside and goes back where it came from. The overlay is our
 * own element, as Radix's brings a scroll lock that injects a style; ours is a rule of the style sheet.
 */
export function Dialog(props: DialogProps): ReactElement {
  const { open, onOpenChange, className, describedBy, dismissible = true, children } = props;
  const { focusFirst = "control" } = props;
  const { dir, portalContainer } = useSallyport();
  const cameFrom = useRef<Element>(null);
  const keepOpen = (event: Event): void => {
    if (!dismissible) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal>
      <Radix.Portal container={portalContainer}>
        <div className="sp-overlay" dir={dir}>
          <Radix.Content
            className={cx("sp-dialog", className)}
            aria-describedby={describedBy}
            aria-modal="true"
            onEscapeKeyDown={(event) => {
              keepOpen(event);
              // Radix hears Escape before anything inside: what has a use for it says so.
              if (event.target instanceof Element && event.target.closest("[data-own-escape]")) {
                event.preventDefault();
              }
            }}
            onPointerDownOutside={keepOpen}
            onCloseAutoFocus={(event) => {
              // Radix gives focus back to its own trigger alone, and ours are none.
              event.preventDefault();
              if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
            }}
            onOpenAutoFocus={(event) => {
              cameFrom.current = document.activeElement;
              if (focusFirst === "control" || !(event.currentTarget instanceof HTMLElement)) return;
              event.preventDefault();
              event.currentTarget.focus();
            }}
          >
            {children}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The dialog's title; every dialog has one. */
export const DialogTitle: typeof Radix.Title = Radix.Title;
/** Closes the dialog. */
export const DialogClose: typeof Radix.Close = Radix.Close;
