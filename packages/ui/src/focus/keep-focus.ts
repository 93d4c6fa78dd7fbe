import { focusedElement } from "./focused-element.ts";

/**
 * Puts focus somewhere after the element that had it was removed.
 *
 * @param path - From the removed element outward to the box, which is the last one. Those that were removed
 * with it are not connected.
 */
export type MoveFocus = (path: readonly Element[]) => void;

/** Moves focus to the box itself, which has `tabIndex={-1}`. */
export const focusBox: MoveFocus = (path) => {
  const box = path.at(-1);
  if (box instanceof HTMLElement) box.focus();
};

/**
 * Watches a box, and moves focus when the element in it that has focus is removed: a keyboard's next step
 * would begin at the top of the page. Focus that left the box before stays where it is; that of a dialog
 * that was opened from it is not in it. What came in its place goes first, if it takes focus itself.
 * Returns a function that ends it.
 */
export function keepFocus(box: HTMLElement, move: MoveFocus): () => void {
  // Once the element is removed, no one can ask where it was.
  let path: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enter = ({ target }: FocusEvent): void => {
    path = pathTo(box, target);
  };
  const leave = (): void => {
    const [held] = path;
    // Some browsers say so of an element that is being removed, and all of one in a window that is left.
    queueMicrotask(() => {
      if (held === path[0] && held?.isConnected && focusedElement(box) !== held) path = [];
    });
  };
  const isLost = (): boolean => path[0]?.isConnected === false && !focusedElement(box);
  const changes = new MutationObserver(() => {
    clearTimeout(timer);
    if (isLost()) timer = setTimeout(() => isLost() && move(path));
  });
  changes.observe(box, { childList: true, subtree: true });
  box.addEventListener("focusin", enter);
  box.addEventListener("focusout", leave);
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    box.removeEventListener("focusin", enter);
    box.removeEventListener("focusout", leave);
  };
}

function pathTo(box: Element, target: EventTarget | null): readonly Element[] {
  if (!(target instanceof Element)) return [];
  return target === box ? [box] : [target, ...pathTo(box, target.parentElement)];
}
