"use client";
import { useEffect, useState } from "react";
import type { Controls } from "./gate-form.types.ts";

/** Whether enhanced controls may take over: once the browser is idle, where a mouse or pen points. */
export function useEnhanced(controls: Controls): boolean {
  const [enhanced, setEnhanced] = useState(false);
  useEffect(() => {
    if (controls === "native") return setEnhanced(false);
    const coarse = typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;
    if (controls === "auto" && coarse) return setEnhanced(false);
    const enhance = (): void => setEnhanced(true);
    if (typeof requestIdleCallback === "function") {
      const handle = requestIdleCallback(enhance, { timeout: 2_000 });
      return () => cancelIdleCallback(handle);
    }
    const handle = setTimeout(enhance, 200);
    return () => clearTimeout(handle);
  }, [controls]);
  return enhanced;
}
