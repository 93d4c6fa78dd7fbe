"use client";
import { useCallback, useEffect, useState } from "react";
import type { Controls } from "../internal/gate-form.types.ts";

// Later than what the page itself does first; a visitor who comes earlier says so.
const IDLE_AFTER_MS = 1_500;

/**
 * Whether enhanced controls may take over: where a mouse or pen points, once the visitor turns to the
 * form or the browser is idle. `onIntent` hears the visitor, and has what is needed next prepared.
 */
export function useEnhanced(
  controls: Controls,
  prepare: () => void,
): { readonly enhanced: boolean; onIntent(): void } {
  const [enhanced, setEnhanced] = useState(false);
  const onIntent = useCallback(() => {
    prepare();
    if (controls !== "native" && !(controls === "auto" && isCoarse())) setEnhanced(true);
  }, [controls, prepare]);
  useEffect(() => {
    if (controls === "native") setEnhanced(false);
    if (controls === "enhanced") return onIntent();
    let idle: number | undefined;
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback === "function") idle = requestIdleCallback(onIntent);
      else onIntent();
    }, IDLE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [controls, onIntent]);
  return { enhanced, onIntent };
}

function isCoarse(): boolean {
  return typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;
}
