import type { MoveFocus } from "./keep-focus.ts";

const CHOSEN = "input:checked:enabled";
const CONTROLS =
  "input:enabled:not([type=hidden]), button:enabled, select:enabled, textarea:enabled, a[href]";

/** Moves focus to the control nearest to the one that was removed; of choices, to the chosen one. */
export const focusNearest: MoveFocus = (path) => {
  for (const element of path) {
    const control = element.isConnected && controlIn(element);
    if (control) return control.focus();
  }
};

function controlIn(element: Element): HTMLElement | null {
  return element.querySelector<HTMLElement>(CHOSEN) ?? element.querySelector<HTMLElement>(CONTROLS);
}
