import type { KeyboardEvent } from "react";
import { focusedElement } from "../focus/focused-element.ts";
import { tabStops } from "../focus/tab-stops.ts";

/**
 * Keeps Tab in a dialog, also where focus is on the dialog itself or in a shadow root: from the last
 * stop it goes to the first, and back. In between the browser moves focus.
 */
export function keepTab(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, currentTarget: dialog } = event;
  if (key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
  const focused = focusedElement(dialog);
  // React passes a dialog the keys of those that it opened, too.
  if (!dialog.contains(focused) || !focused) return;
  const stops = tabStops(dialog);
  const side = shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  if (stops.some((stop) => focused.compareDocumentPosition(stop) & side)) return;
  event.preventDefault();
  (shiftKey ? stops.at(-1) : stops[0])?.focus();
}
