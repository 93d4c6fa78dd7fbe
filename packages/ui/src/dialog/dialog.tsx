"use client";
import * as Radix from "@radix-ui/react-dialog";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { cx } from "../class-names/cx.ts";
import { focusedElement } from "../focus/focused-element.ts";
import { tabStops } from "../focus/tab-stops.ts";
import { isComposing } from "../keys/is-composing.ts";
import { useSallyport } from "../provider/provider.context.ts";
import { keepTab } from "./keep-tab.ts";
import { lockPage } from "./lock-page.ts";
import { awaitsFocus } from "./use-first-focus.ts";

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
 * A modal dialog over Radix: focus is kept inside and goes back where it came from, in shadow roots
 * too, which Radix does not look into. The overlay is our own element, as Radix's brings a scroll lock
 * that injects a style; ours is a rule of the style sheet.
 */
export function Dialog(props: DialogProps): ReactElement {
  const { open, onOpenChange } = props;
  const { portalContainer } = useSallyport();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal>
      {open &&
        typeof document !== "undefined" &&
        createPortal(<Modal {...props} />, portalContainer ?? document.body)}
    </Radix.Root>
  );
}

function Modal(props: DialogProps): ReactElement {
  const { className, describedBy, dismissible = true, focusFirst = "control", children } = props;
  const { dir, portalContainer } = useSallyport();
  // Before anything in the dialog takes focus as it is mounted.
  const [cameFrom] = useState(() => focusedElement(portalContainer));
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A style sheet in a shadow root does not reach the page.
    if (content.current?.getRootNode() instanceof ShadowRoot) return lockPage();
  }, []);
  const keepOpen = (event: Event): void => {
    if (!dismissible) event.preventDefault();
  };
  return (
    <div className="sp-overlay" dir={dir}>
      <Radix.Content
        ref={content}
        className={cx("sp-dialog", className)}
        aria-describedby={describedBy}
        aria-modal="true"
        onKeyDown={keepTab}
        onEscapeKeyDown={(event) => {
          keepOpen(event);
          if (isComposing({ nativeEvent: event })) event.preventDefault();
          // Radix hears Escape before anything inside: what has a use for it says so. The event's
          // target would be the host of a shadow root.
          if (focusedElement(content.current)?.closest("[data-own-escape]")) event.preventDefault();
        }}
        onPointerDownOutside={keepOpen}
        onCloseAutoFocus={(event) => {
          // Radix gives focus back to its own trigger alone, and ours are none.
          event.preventDefault();
          if (cameFrom instanceof HTMLElement) cameFrom.focus();
        }}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          const dialog = content.current;
          if (!dialog || !awaitsFocus(dialog)) return;
          const first = focusFirst === "control" ? tabStops(dialog)[0] : undefined;
          (first ?? dialog).focus();
        }}
      >
        {children}
      </Radix.Content>
    </div>
  );
}

/** The dialog's title; every dialog has one. */
export const DialogTitle: typeof Radix.Title = Radix.Title;
/** Closes the dialog. */
export const DialogClose: typeof Radix.Close = Radix.Close;
