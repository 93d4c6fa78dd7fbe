"use client";
import { type RefCallback, useCallback, useRef } from "react";
import { useEvent } from "../refs/use-event.ts";
import { keepFocus, type MoveFocus } from "./keep-focus.ts";

/**
 * Keeps focus in an element when what has it there is removed, as a button is that has done its work: see
 * `keepFocus`. Gives the ref of that element.
 *
 * @param move - `focusNearest`, `focusBox`, or where the host of the element puts it. May change.
 */
export function useKeepFocus(move: MoveFocus): RefCallback<HTMLElement> {
  const latest = useEvent(move);
  const stop = useRef<() => void>(undefined);
  return useCallback(
    (box) => {
      stop.current?.();
      stop.current = box ? keepFocus(box, latest) : undefined;
    },
    [latest],
  );
}
