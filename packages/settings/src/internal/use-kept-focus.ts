"use client";
import { type RefObject, useEffect } from "react";

/**
 * Where what held focus goes away, as a button does that has done its work, focus goes to what stands
 * nearest: a keyboard's next step is not back at the page's beginning.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: element } = box;
    if (!element) return;
    // From what holds focus outwards: it has gone before anybody can ask where it stood.
    let around: readonly Element[] = [];
    const note = ({ target }: FocusEvent): void => {
      around = target instanceof Element ? ancestors(target, element) : [];
    };
    const leave = ({ target }: FocusEvent): void => {
      // What is taken away may lose focus first; who leaves it leaves it standing.
      queueMicrotask(() => {
        if (around[0] === target && around[0]?.isConnected) around = [];
      });
    };
    const keep = (): void => {
      const [held] = around;
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      const place = around.find((one) => one.isConnected && nextIn(one));
      if (place) nextIn(place)?.focus();
    };
    const watch = new MutationObserver(keep);
    watch.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", note);
    element.addEventListener("focusout", leave);
    return () => {
      watch.disconnect();
      element.removeEventListener("focusin", note);
      element.removeEventListener("focusout", leave);
    };
  }, [box]);
}

function ancestors(target: Element, last: Element): readonly Element[] {
  const parent = target === last ? null : target.parentElement;
  return parent ? [target, ...ancestors(parent, last)] : [target];
}

/** What of a part is to be used next: of choices, the one that is chosen. */
function nextIn(part: Element): HTMLElement | null {
  return (
    part.querySelector<HTMLElement>("input:checked:enabled") ??
    part.querySelector<HTMLElement>(
      "input:enabled:not([type=hidden]), button:enabled, textarea:enabled, a[href]",
    )
  );
}
