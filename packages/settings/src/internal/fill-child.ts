import { cloneElement, isValidElement, type ReactNode } from "react";

/**
 * The children of a part, with what the part has around them. With `asChild` that is the one child with the
 * part's content in it.
 */
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
