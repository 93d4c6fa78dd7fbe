"use client";
import type { AccessRequest } from "@sallyport/access";
import {
  forwardRef,
  type ReactElement,
  type RefObject,
  useEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { type CustomContainerComponentProps, Virtualizer, type VirtualizerHandle } from "virtua";

export interface RequestRowsProps {
  readonly requests: readonly AccessRequest[];
  /** How many of the list stand before the first of these. */
  readonly before: number;
  /** The element that scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly handle: RefObject<VirtualizerHandle | null>;
  /** The places of rows that stay in the page, seen or not. */
  readonly kept: readonly number[];
  /** What stands above the rows in the element that scrolls, in CSS pixels. */
  readonly startMargin: number;
  readonly onScroll: () => void;
  readonly children: (request: AccessRequest, index: number) => ReactElement;
}

const never = (): (() => void) => () => {};

/** The rows in view and a few around them; all of them on a server, and where heights are not told. */
export function RequestRows(props: RequestRowsProps): ReactElement {
  const { requests, before, box, handle, kept, startMargin, onScroll, children } = props;
  const virtual = useSyncExternalStore(
    never,
    () => typeof ResizeObserver === "function",
    () => false,
  );
  // Rows that come or go in front of the others leave what is seen where it is.
  const last = useRef(before);
  const shift = last.current !== before;
  useEffect(() => {
    last.current = before;
  }, [before]);
  if (!virtual) return <>{requests.map(children)}</>;
  return (
    <Virtualizer
      ref={handle}
      as={Box}
      scrollRef={box}
      data={requests}
      shift={shift}
      startMargin={startMargin}
      keepMounted={kept}
      onScroll={onScroll}
    >
      {children}
    </Virtualizer>
  );
}

// The library's own takes no clicks while it is scrolled; a list that is read with a wheel wants them.
const Box = forwardRef<HTMLDivElement, CustomContainerComponentProps>(
  ({ style: { pointerEvents: _, ...style }, children }, ref) => (
    <div ref={ref} style={style}>
      {children}
    </div>
  ),
);
