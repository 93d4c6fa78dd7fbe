"use client";
import { useEffect } from "react";

/** Lets the browser ask before a page with unsent answers is left. */
export function useUnsentWarning(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    // Only while there is something to lose: such a listener keeps pages out of the back/forward cache.
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsent]);
}
