"use client";
import { focusedElement } from "@sallyport/ui";
import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { activeAfter, type RowId } from "./active-row.ts";

/** Where focus is meant to be: a row, or one of its controls by its decision. */
interface Wish {
  readonly row: RowId;
  readonly decision?: string | undefined;
  /** The list is not scrolled to it. */
  readonly preventScroll?: boolean;
  /** How many more frames it is tried in. */
  readonly frames?: number;
}

// A virtualized row is in the page, but hidden, until it has been measured.
const FRAMES = 20;

export interface RowFocus {
  /** The row that has focus or had it last; the one stop of the tab order. */
  readonly active: RowId | undefined;
  /** Move focus to a row, as soon as it is in the page. */
  focus(row: RowId, decision?: string): void;
  /** Move focus from a row that is about to leave to the one that takes its place. */
  leave(row: RowId): void;
  /**
   * Bring a row that came back into view, or else the one that has focus or took its place. Moves
   * focus to it only where the list has focus.
   */
  reveal(row: RowId | undefined): void;
  /** Registers a row that was mounted or unmounted. */
  register(row: RowId, element: HTMLElement | null): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
}

/**
 * Roving focus over rows that come and go: when a row is removed, focus stays in the list.
 * `box` has it where no row is left.
 */
export function useRowFocus(
  rows: readonly RowId[],
  box: RefObject<HTMLElement | null>,
  scrollTo: (row: RowId) => void,
): RowFocus {
  const [active, setActive] = useState<RowId>();
  const elements = useRef(new Map<RowId, HTMLElement>());
  const wish = useRef<Wish>(undefined);
  const within = useRef(false);
  const before = useRef(rows);
  // The row that has focus, or that has come to the place of the one that had it.
  const heir = useRef<RowId>(undefined);
  const scroll = useRef(scrollTo);
  scroll.current = scrollTo;

  const grant = useCallback((): void => {
    const wanted = wish.current;
    const element = wanted && elements.current.get(wanted.row);
    if (!wanted || !element) return;
    wish.current = undefined;
    const { decision, preventScroll = false, frames = FRAMES } = wanted;
    const control =
      (decision && element.querySelector<HTMLElement>(`[data-decision=${decision}]`)) || element;
    control.focus({ preventScroll });
    const now = focusedElement(box.current);
    // A dialog takes the focus that a row has left; someone who moved on since keeps theirs.
    if (now === control || frames === 0 || (now && !now.contains(box.current))) return;
    wish.current = { ...wanted, frames: frames - 1 };
    requestAnimationFrame(grant);
  }, [box]);

  const focus = useCallback(
    (row: RowId, decision?: string): void => {
      wish.current = { row, decision };
      setActive(row);
      // A row in the page is scrolled to by its focus, clear of the content above the rows.
      if (!elements.current.has(row)) scroll.current(row);
      grant();
    },
    [grant],
  );

  useLayoutEffect(() => {
    const was = before.current;
    before.current = rows;
    if (was === rows) return;
    const waiting = was.length === 0 && focusedElement(box.current) === box.current;
    const next = waiting ? rows[0] : activeAfter(was, rows, active);
    if (next !== active) setActive(next);
    heir.current = next;
    // Removing a focused row drops focus to the body.
    const lost = within.current && focusedElement(box.current) === null;
    if (!lost && !waiting && !wish.current) return;
    if (next === undefined) {
      // Don't wait: a row that comes back must not steal focus from where it has moved since.
      wish.current = undefined;
      box.current?.focus();
    } else if (wish.current || waiting || elements.current.has(next)) {
      focus(next, wish.current?.decision);
    } else {
      // The row that had focus was let go with its page, far from what is looked at: the place stays.
      const seen = rowInView(elements.current, box.current) ?? next;
      setActive(seen);
      wish.current = { row: seen, preventScroll: true };
      grant();
      heir.current = next;
    }
  }, [rows, active, box, focus, grant]);

  return {
    active: active ?? rows[0],
    focus,
    leave: (row) => {
      const decision = focusedElement(box.current)?.getAttribute("data-decision") ?? undefined;
      if (within.current) wish.current = { row, decision };
    },
    reveal: useCallback(
      (row = heir.current) => {
        if (row === undefined) return;
        if (within.current) focus(row);
        else setActive(row);
        // Focus alone does not scroll to a row that had it already.
        elements.current.get(row)?.scrollIntoView?.({ block: "nearest" });
      },
      [focus],
    ),
    register: useCallback(
      (row, element) => {
        if (!element) return void elements.current.delete(row);
        elements.current.set(row, element);
        if (wish.current?.row === row) grant();
      },
      [grant],
    ),
    onFocus: ({ target }) => {
      within.current = true;
      const row = target.closest<HTMLElement>("[role=row]");
      for (const [id, element] of elements.current) {
        if (element !== row) continue;
        setActive(id);
        heir.current = id;
      }
    },
    onBlur: ({ target, currentTarget, relatedTarget }) => {
      // A removed row fires no blur.
      if (target.isConnected) within.current = currentTarget.contains(relatedTarget);
    },
  };
}

/** A row that can be seen in a box; one that is in the page where none can. */
function rowInView(
  elements: ReadonlyMap<RowId, HTMLElement>,
  box: HTMLElement | null,
): RowId | undefined {
  const view = box?.getBoundingClientRect();
  const isSeen = (element: HTMLElement): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return view !== undefined && bottom > view.top && top < view.bottom;
  };
  const rows = [...elements];
  return (rows.find(([, element]) => isSeen(element)) ?? rows[0])?.[0];
}
