"use client";
import { useSyncExternalStore } from "react";

let idle = false;
let waiting = false;
const listeners = new Set<() => void>();

/**
 * False until the page has been idle once, then true: for work that no one sees at first and that is costly.
 * A browser loads a locale's date data when it formats the first date.
 */
export function usePageIdle(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => idle,
    () => false,
  );
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  if (!idle && !waiting) {
    waiting = true;
    whenIdle(() => {
      idle = true;
      for (const listener of listeners) listener();
    });
  }
  return () => listeners.delete(notify);
}

function whenIdle(then: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(then, { timeout: 1_000 });
  else setTimeout(then, 0);
}
