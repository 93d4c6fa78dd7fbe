"use client";
import {
  type ComponentPropsWithRef,
  cloneElement,
  createElement,
  forwardRef,
  isValidElement,
  type ReactElement,
  type ReactNode,
  version,
} from "react";
import type { PossibleRef } from "../refs/compose-refs.ts";
import { useComposedRefs } from "../refs/use-composed-refs.ts";
import { mergeProps } from "./merge-props.ts";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

export type PrimitiveProps<Tag extends keyof HTMLElementTagNameMap> = ComponentPropsWithRef<Tag> & {
  readonly tag: Tag;
  /** Render the child, which is one element, with all that is given here. */
  readonly asChild?: boolean | undefined;
  /** What is in the element if neither the part nor the child has children. */
  readonly defaultChildren?: ReactNode;
};

/** React 18 has the ref beside the properties, React 19 among them; each warns in the other place. */
interface Child extends ReactElement<Record<string, unknown>> {
  readonly ref?: PossibleRef<HTMLElement>;
  readonly props: Readonly<Record<string, unknown>> & {
    readonly ref?: PossibleRef<HTMLElement>;
    readonly children?: ReactNode;
  };
}

/**
 * The one element of a part: of its own tag, or with `asChild` the child, which is given all that the
 * part's element would have. As in Radix, but for a third of the bytes.
 */
export const Primitive: <Tag extends keyof HTMLElementTagNameMap>(
  props: PrimitiveProps<Tag>,
) => ReactElement = forwardRef<HTMLElement, PrimitiveProps<"div">>((props, ref) => {
  const { tag, asChild, defaultChildren, children, ...ours } = props;
  const child = asChild ? asElement(children) : undefined;
  const theirs = version < "19" ? child?.ref : child?.props.ref;
  const composed = useComposedRefs(ref, theirs);
  return child
    ? cloneElement(
        child,
        { ...mergeProps(ours, child.props), ref: composed },
        child.props.children ?? defaultChildren,
      )
    : createElement(tag, { ...ours, ref }, children ?? defaultChildren);
}) as never; // forwardRef has no type parameter for the tag

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

function asElement(children: ReactNode): Child {
  if (
    typeof process !== "undefined" &&
    process.env.NODE_ENV !== "production" &&
    !isValidElement(children)
  ) {
    throw new Error(
      "@sallyport/ui: `asChild` renders its child in place of the part's element, but the child is not one element. Give it exactly one, without text or a fragment around it.",
    );
  }
  return children as Child; // an element has these
}
