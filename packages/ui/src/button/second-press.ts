import type { MouseEvent } from "react";

const SECOND_PRESS_MS = 500;
/** How far a pointer moves between the two presses of a double click, in CSS pixels. */
const SAME_PLACE_PX = 8;

interface Press {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

let last: Press | undefined;

const forget = (): void => {
  last = undefined;
};

/**
 * Whether a click is the second half of a double click: less than 500 ms after the last press, at
 * the same place, no matter which button was there then. A list moves up under the pointer after a
 * decision, so the second press would decide on the next person. Clicks without a pointer, from a
 * keyboard or from assistive technology, never count.
 */
export function isSecondPress({
  detail,
  clientX: x,
  clientY: y,
  timeStamp: at,
}: MouseEvent): boolean {
  if (detail === 0) return false;
  if (last && at - last.at < SECOND_PRESS_MS) {
    // Simulated clicks come without a place.
    const placed = x !== 0 || y !== 0;
    const near = placed && Math.hypot(x - last.x, y - last.y) <= SAME_PLACE_PX;
    if (near || detail > 1) return true;
  }
  last = { at, x, y };
  // After something was typed or chosen in between, the second press is meant.
  window.addEventListener("input", forget, { capture: true, once: true });
  return false;
}
