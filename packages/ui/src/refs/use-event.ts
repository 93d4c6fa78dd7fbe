"use client";
import { useCallback } from "react";
import { useLatest } from "./use-latest.ts";

/** A function that never changes and calls the latest one. For handlers and effects, not while rendering. */
export function useEvent<Args extends readonly unknown[], Result>(
  handler: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useLatest(handler);
  return useCallback((...args) => latest.current(...args), [latest]);
}
