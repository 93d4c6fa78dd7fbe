"use client";
import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

interface KeptFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
}

/** Focus on what goes away comes to the list: whoever works by keys is not thrown out of the review. */
export function useKeptFocus(focusList: RefObject<(() => void) | undefined>): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const within = useRef(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const changes = new MutationObserver(() => {
      if (within.current && document.activeElement === document.body) focusList.current?.();
    });
    changes.observe(box, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [focusList]);
  return {
    ref,
    // What a part of it opened in a dialog of its own is not within.
    onFocus: ({ target, currentTarget }) => {
      within.current = currentTarget.contains(target);
    },
    onBlur: ({ target, currentTarget, relatedTarget }) => {
      // What was removed has not left.
      if (target.isConnected) within.current = currentTarget.contains(relatedTarget);
    },
  };
}
