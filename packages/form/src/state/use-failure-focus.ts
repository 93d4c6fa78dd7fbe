"use client";
import { type RefObject, useEffect, useRef } from "react";

interface FailureFocus {
  /** What says why. */
  readonly box: RefObject<HTMLElement | null>;
  /** Counts failed submissions. */
  readonly failures: number;
  /** Why a form failed as a whole. */
  readonly reason: string | undefined;
  readonly shown: boolean;
}

/** Takes focus to what went wrong: once for each failure, and for each reason that comes up. */
export function useFailureFocus({ box, failures, reason, shown }: FailureFocus): void {
  const began = useRef(false);
  const focused = useRef(0);
  const take = (): void => {
    const { current: element } = box;
    if (!element) return;
    // Don't steal focus from a visitor who is already editing when the server's errors are first shown.
    // An ancestor with focus, such as a dialog, doesn't count.
    const { activeElement } = element.ownerDocument;
    if (began.current || !activeElement || activeElement.contains(element)) element.focus();
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    // The errors arrive a render later, and fixing them must not steal focus.
    if (!shown || focused.current === failures) return;
    focused.current = failures;
    latest.current();
  }, [failures, shown]);
  useEffect(() => {
    if (reason !== undefined) latest.current();
  }, [reason]);
  useEffect(() => {
    began.current = true;
    return () => {
      began.current = false;
    };
  }, []);
}
