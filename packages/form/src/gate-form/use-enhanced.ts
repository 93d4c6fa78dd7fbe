"use client";
import { useCallback, useEffect, useState } from "react";
import type { Controls } from "./gate-form.types.ts";

// Later than what the page itself does first; a visitor who comes earlier says so.
const IDLE_AFTER_MS = 1_500;

/**
 * Whether enhanced controls may take over: where a mouse or pen points, once the visitor turns to the
 * form or the browser is idle. `onIntent` hears the visitor.
 */
export function useEnhanced(controls: Controls): {
  readonly enhanced: boolean;
  onIntent(): void;
} {
  const [enhanced, setEnhanced] = useState(false);
  const enhance = useCallback(() => {
    if (controls !== "native" && !(controls === "auto" && isCoarse())) setEnhanced(true);
  }, [controls]);
  useEffect(() => {
    if (controls === "native") return setEnhanced(false);
    if (controls === "enhanced") return setEnhanced(true);
    let idle: number | undefined;
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback === "function") idle = requestIdleCallback(enhance);
      else enhance();
    }, IDLE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [controls, enhance]);
  return { enhanced, onIntent: enhance };
}

function isCoarse(): boolean {
  return typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;
}
