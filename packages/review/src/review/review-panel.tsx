"use client";
import { cx, useSallyport } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useId } from "react";
import type { ReviewPanelProps } from "../internal/review.types.ts";
import { REVIEW_SLOTS } from "../internal/slots.ts";
import { ReviewLists } from "../list/review-lists.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import { ReviewProvider, repoKey } from "./review-provider.tsx";

export interface ReviewRootProps extends ReviewPanelProps {
  readonly children: ReactNode;
}

/** The card around a review's parts; what they share goes through it. */
export function ReviewRoot({ children, className, ...props }: ReviewRootProps): ReactElement {
  const { dir } = useSallyport();
  const id = useId();
  return (
    <section
      className={cx("sp-root sp-card", REVIEW_SLOTS.root, props.classNames?.root, className)}
      dir={dir}
      aria-labelledby={id}
    >
      <ReviewProvider key={repoKey(props.adapter)} {...props} titleId={id}>
        {children}
      </ReviewProvider>
    </section>
  );
}

/** The owner's lists in a page: read, decide, undo, add access, download the report. */
export function ReviewPanel(props: ReviewPanelProps): ReactElement {
  return (
    <ReviewRoot {...props}>
      <ReviewHeader />
      <ReviewLists />
      <ReviewNotice />
    </ReviewRoot>
  );
}
