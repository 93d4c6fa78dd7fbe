"use client";
import { type RefObject, useInsertionEffect, useRef } from "react";

/** The value of the last render that was committed, for effects and handlers. Never read it while rendering. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  // Before any other effect, and not while rendering: React may throw a render away.
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
