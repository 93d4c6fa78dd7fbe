"use client";
import { cx, fillChild, Primitive, useSallyport, warnRenamed } from "@sallyport/ui";
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useId } from "react";
import { attributesOf } from "../internal/attributes-of.ts";
import type { ReviewPanelProps } from "../internal/review.types.ts";
import { REVIEW_SLOTS } from "../internal/slots.ts";
import { ReviewParts } from "./review-parts.tsx";
import { ReviewProvider, repoKey } from "./review-provider.tsx";

/** The card around a review's parts; what they share goes through it. */
export const ReviewRoot: ForwardRefExoticComponent<ReviewPanelProps & RefAttributes<HTMLElement>> =
  forwardRef((props, ref) => {
    warnRenamed("a review", props, { start: "initialData" });
    const { className, asChild, children, ...attributes } = attributesOf(props);
    const { dir, locale } = useSallyport();
    const id = useId();
    return (
      <Primitive
        tag="section"
        dir={dir}
        lang={locale}
        aria-labelledby={id}
        {...attributes}
        asChild={asChild}
        ref={ref}
        className={cx("sp-root sp-card", REVIEW_SLOTS.root, props.classNames?.root, className)}
      >
        {fillChild(asChild, children, (parts) => (
          <ReviewProvider key={repoKey(props.adapter)} {...props} titleId={id}>
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
