"use client";
import { type RefObject, useLayoutEffect, useState } from "react";

/** The rows of a long list that are in the page, and the space in place of the others. */
export interface ListWindow {
  readonly first: number;
  /** After the last row. */
  readonly end: number;
  /** In CSS pixels. */
  readonly before: number;
  readonly after: number;
}

// Rows beyond what is seen: for a wheel's next step, and for rows that wrap and are higher than others.
const SPARE = 8;
const ROW_PX = 36;
const ROWS_AT_FIRST = 12;
// The padding of the list, above and below the rows.
const EDGE_PX = 8;

/**
 * Which of `count` rows to mount, by where the list is scrolled. The `active` row is brought into view;
 * undefined leaves the list where it is. Ours, as the smallest library for it weighs as much as the
 * whole search.
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  active: number | undefined,
): { readonly window: ListWindow; onScroll(): void } {
  const [seen, setSeen] = useState({ top: 0, rows: ROWS_AT_FIRST, row: ROW_PX });
  const first = Math.max(0, Math.min(seen.top, count - 1) - SPARE);
  const end = Math.min(count, seen.top + seen.rows + SPARE);

  const onScroll = (): void => {
    const element = list.current;
    if (!element) return;
    const row = element.querySelector<HTMLElement>("[role=option]")?.offsetHeight || ROW_PX;
    const top = Math.floor(element.scrollTop / row);
    const rows = Math.ceil(element.clientHeight / row) || ROWS_AT_FIRST;
    setSeen((now) =>
      now.top === top && now.rows === rows && now.row === row ? now : { top, rows, row },
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new row or another search scrolls, never a scroll
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || active === undefined) return;
    if (active < 0) {
      element.scrollTop = 0;
    } else {
      const top = active * seen.row;
      const below = top + seen.row + EDGE_PX - element.clientHeight;
      if (element.scrollTop > top) element.scrollTop = top;
      else if (element.scrollTop < below) element.scrollTop = below;
    }
    onScroll();
  }, [active, count]);

  return {
    window: { first, end, before: first * seen.row, after: (count - end) * seen.row },
    onScroll,
  };
}
