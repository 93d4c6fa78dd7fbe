"use client";
import * as Radix from "@radix-ui/react-dialog";
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type RefAttributes,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { createPortal } from "react-dom";
import { cx } from "../class-names/cx.ts";
import type { AsChild } from "../class-names/part.types.ts";
import { focusedElement } from "../focus/focused-element.ts";
import { tabStops } from "../focus/tab-stops.ts";
import { isComposing } from "../keys/is-composing.ts";
import { useSallyport } from "../provider/provider.context.ts";
import { useComposedRefs } from "../refs/use-composed-refs.ts";
import { composeHandlers } from "../slot/compose-handlers.ts";
import { keepTab } from "./keep-tab.ts";
import { lockPage } from "./lock-page.ts";
import { awaitsFocus } from "./use-first-focus.ts";

export interface DialogProps extends HTMLAttributes<HTMLDivElement>, AsChild {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Whether Escape or a click outside may close it now. */
  readonly dismissible?: boolean;
  /** What has focus first: the dialog, to be read from its title on, or the first control in it. */
  readonly focusFirst?: "dialog" | "control";
}

/**
 * A modal dialog over Radix: focus is kept inside and goes back where it came from, in shadow roots
 * too, which Radix does not look into. The overlay is our own element, as Radix's brings a scroll lock
 * that injects a style; ours is a rule of the style sheet.
 */
export const Dialog: ForwardRefExoticComponent<DialogProps & RefAttributes<HTMLDivElement>> =
  forwardRef(({ open, onOpenChange, ...props }, ref) => {
    const { portalContainer } = useSallyport();
    // React takes a server's HTML over without portals.
    const isMounted = useSyncExternalStore(noChanges, isScript, isServer);
    return (
      <Radix.Root open={open} onOpenChange={onOpenChange} modal>
        {open &&
          isMounted &&
          createPortal(<Modal {...props} ref={ref} />, portalContainer ?? document.body)}
      </Radix.Root>
    );
  });

const noChanges = () => () => {};
const isScript = (): boolean => true;
const isServer = (): boolean => false;

type ModalProps = Omit<DialogProps, "open" | "onOpenChange">;

const Modal = forwardRef<HTMLDivElement, ModalProps>((props, ref) => {
  const { className, dismissible = true, focusFirst = "control", onKeyDown, ...rest } = props;
  const { dir, locale, portalContainer } = useSallyport();
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
    <div className="sp-overlay" dir={dir} lang={locale}>
      <Radix.Content
        {...rest}
        ref={useComposedRefs(content, ref)}
        className={cx("sp-dialog", className)}
        // Also where it is absent: Radix would ask for one.
        aria-describedby={rest["aria-describedby"]}
        aria-modal="true"
        onKeyDown={composeHandlers(onKeyDown, keepTab)}
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
      />
    </div>
  );
});

/** The dialog's title; every dialog has one. */
export const DialogTitle: typeof Radix.Title = Radix.Title;
/** Closes the dialog. */
export const DialogClose: typeof Radix.Close = Radix.Close;
