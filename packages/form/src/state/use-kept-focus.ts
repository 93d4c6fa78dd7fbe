"use client";
import { type RefObject, useEffect, useRef } from "react";

/** Where a form or a button goes away under the reader's hand, focus goes to what came in its place. */
export function useKeptFocus(
  box: RefObject<HTMLElement | null>,
  standing: string | undefined,
): void {
  const held = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const note = (): void => {
      held.current = element.matches(":focus-within");
    };
    element.addEventListener("focusin", note);
    element.addEventListener("pointerdown", note);
    return () => {
      element.removeEventListener("focusin", note);
      element.removeEventListener("pointerdown", note);
    };
  });
  const before = useRef(standing);
  useEffect(() => {
    const changed = before.current !== standing;
    before.current = standing;
    if (changed && held.current && !box.current?.matches(":focus-within")) box.current?.focus();
  }, [box, standing]);
}
