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
  /** The number of requests in the list before the first of these. */
  readonly before: number;
  /** The element that scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly handle: RefObject<VirtualizerHandle | null>;
  /** The places of rows that stay in the page, seen or not. */
  readonly kept: readonly number[];
  /** The height of the content above the rows in the scroll container, in CSS pixels. */
  readonly startMargin: number;
  readonly onScroll: () => void;
  readonly children: (request: AccessRequest, index: number) => ReactElement;
}

const never = (): (() => void) => () => {};

/** The visible rows and a few around them (virtualized); all rows on a server and where heights can't be measured. */
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

// The library's default ignores clicks while scrolling; a list scrolled by wheel needs them.
const Box = forwardRef<HTMLDivElement, CustomContainerComponentProps>(
  ({ style: { pointerEvents: _, ...style }, children }, ref) => (
    <div ref={ref} style={style}>
      {children}
    </div>
  ),
);
