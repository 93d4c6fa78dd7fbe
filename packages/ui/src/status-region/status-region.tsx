"use client";
import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type RefAttributes,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";

export interface StatusRegionProps extends HTMLAttributes<HTMLElement> {
  /** `p` if absent. */
  readonly tag?: "div" | "p" | "span";
}

/**
 * What is announced when it changes. A live region speaks only of what comes into it, so it is mounted empty
 * and filled right after; in a server's HTML, which is read as a page, it is filled. Buttons and links are
 * beside it: what can be focused is not announced as a status.
 */
export const StatusRegion: ForwardRefExoticComponent<
  StatusRegionProps & RefAttributes<HTMLElement>
> = forwardRef(({ tag = "p", children, ...props }, ref) => {
  const fromServer = useSyncExternalStore(noChanges, isNotServer, isServer);
  const [filled, setFilled] = useState(fromServer);
  useEffect(() => setFilled(true), []);
  return createElement(tag, { role: "status", ...props, ref }, filled ? children : undefined);
});

const noChanges = () => () => {};
// While a server's HTML is taken over, too.
const isServer = (): boolean => true;
const isNotServer = (): boolean => false;
