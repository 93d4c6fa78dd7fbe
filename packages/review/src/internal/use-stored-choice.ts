"use client";
import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

// Without local storage, a choice lasts until the page is left.
const unkept = new Map<string, string>();

/** An owner's preference, stored in the browser and shared by every review on a page. */
export function useStoredChoice<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] {
  const key = `sp-review-${name}`;
  const [first] = values;
  const kept = useSyncExternalStore(
    subscribe,
    () => read(key) ?? first,
    () => first,
  );
  const keep = useCallback(
    (value: Value) => {
      write(key, value);
      for (const notify of listeners) notify();
    },
    [key],
  );
  return [values.find((value) => value === kept) ?? first, keep];
}

function read(key: string): string | undefined {
  try {
    return unkept.get(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return unkept.get(key);
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    unkept.delete(key);
  } catch {
    unkept.set(key, value);
  }
}
