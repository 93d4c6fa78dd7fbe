"use client";
import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 60rem)";

function subscribe(notify: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

const nothing = (): (() => void) => () => {};

/** Whether there is room for a column per question. A server does not know. */
export function useWide(): boolean {
  const known = typeof matchMedia === "function";
  return useSyncExternalStore(
    known ? subscribe : nothing,
    () => known && matchMedia(WIDE).matches,
    () => false,
  );
}
