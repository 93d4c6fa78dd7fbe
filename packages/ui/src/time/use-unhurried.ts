"use client";
import { useSyncExternalStore } from "react";

let idle = false;
let waiting = false;
const listeners = new Set<() => void>();

/**
 * False until the page has had a quiet moment, then true for good: for what no one sees at first and is
 * dear to make. A browser reads the data of a locale's dates when the first one is formatted.
 */
export function useUnhurried(): boolean {
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
