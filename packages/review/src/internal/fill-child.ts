import { cloneElement, isValidElement, type ReactNode } from "react";

/** The content of a part, from what a host has put in; with `asChild`, the one child with that in it. */
export function fillChild(
  asChild: boolean | undefined,
  children: ReactNode,
  content: (children: ReactNode) => ReactNode,
): ReactNode {
  if (!asChild || !isValidElement<{ readonly children?: ReactNode }>(children)) {
    return content(children);
  }
  return cloneElement(children, undefined, content(children.props.children));
}
