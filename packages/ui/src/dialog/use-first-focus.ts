"use client";
import { type RefObject, useEffect, useRef } from "react";
import { focusedElement } from "../focus/focused-element.ts";

/**
 * For the control of a dialog that work begins with: it takes focus when it is shown, unless the
 * visitor has moved focus to something else in the dialog since. Outside of dialogs it does nothing.
 *
 * @param ready - Whether there is something to begin with, for what comes later.
 */
export function useFirstFocus<Control extends HTMLElement>(
  ready = true,
): RefObject<Control | null> {
  const ref = useRef<Control>(null);
  useEffect(() => {
    if (ready && ref.current && awaitsFocus(ref.current)) ref.current.focus();
  }, [ready]);
  return ref;
}

/** Whether the dialog around a node is open and nothing in it has been focused yet. */
export function awaitsFocus(node: Element | null): boolean {
  const dialog = node?.closest("[role=dialog]");
  if (!dialog) return false;
  const focused = focusedElement(dialog);
  return focused === dialog || !dialog.contains(focused);
}
