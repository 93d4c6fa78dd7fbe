"use client";
import { cx, Primitive, useSallyport, warnRenamed } from "@sallyport/ui";
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useId } from "react";
import { fillChild } from "../internal/fill-child.ts";
import type { ReviewPanelProps } from "../internal/review.types.ts";
import { REVIEW_SLOTS } from "../internal/slots.ts";
import { ReviewParts } from "./review-parts.tsx";
import { ReviewProvider, repoKey } from "./review-provider.tsx";

/** The card around a review's parts; what they share goes through it. */
export const ReviewRoot: ForwardRefExoticComponent<ReviewPanelProps & RefAttributes<HTMLElement>> =
  forwardRef((props, ref) => {
    warnRenamed("a review", props, { start: "initialData" });
    const { adapter, gate, gateFingerprint, approvalMode, value, defaultValue, ...more } = props;
    const { onValueChange, initialData, reasonTemplates, undoWindow, layout, ...others } = more;
    const { singleKeys, signIn, messages, classNames, ...own } = others;
    const { className, asChild, children, ...attributes } = own;
    const { dir } = useSallyport();
    const id = useId();
    return (
      <Primitive
        tag="section"
        dir={dir}
        aria-labelledby={id}
        {...attributes}
        asChild={asChild}
        ref={ref}
        className={cx("sp-root sp-card", REVIEW_SLOTS.root, classNames?.root, className)}
      >
        {fillChild(asChild, children, (parts) => (
          <ReviewProvider key={repoKey(adapter)} {...props} titleId={id}>
            {parts}
          </ReviewProvider>
        ))}
      </Primitive>
    );
  });

/** The owner's lists in a page: read, decide, undo, add access, download the report. */
export const ReviewPanel: ForwardRefExoticComponent<ReviewPanelProps & RefAttributes<HTMLElement>> =
  forwardRef((props, ref) => (
    <ReviewRoot {...props} ref={ref}>
      {fillChild(props.asChild, props.children, (parts) => parts ?? <ReviewParts />)}
    </ReviewRoot>
  ));
