"use client";
import { Tabs, useMessages, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { reviewMessages } from "../messages.ts";
import { RequestList } from "./request-list.tsx";
import type { ReviewList } from "./review.types.ts";
import { REVIEW_LISTS, type ReviewPanelProps } from "./review.types.ts";
import { ReviewNotice } from "./review-notice.tsx";
import type { ReviewController } from "./use-review.ts";

export interface ReviewListsProps
  extends Pick<ReviewPanelProps, "gate" | "messages" | "undoWindow"> {
  readonly review: ReviewController;
  readonly value: ReviewList;
  readonly onValueChange: (value: ReviewList) => void;
}

/** Three lists with their counts, and what became of the last decision. */
export function ReviewLists(props: ReviewListsProps): ReactElement {
  const { review, gate, messages, undoWindow = 10_000, value, onValueChange } = props;
  const words = useMessages("review", reviewMessages, messages);
  const { locale } = useSallyport();
  const { lists, counts } = review.state;
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      <Tabs
        label={words.lists.label}
        value={value}
        onValueChange={onValueChange}
        tabs={REVIEW_LISTS.map((name) => ({
          value: name,
          label: (
            <>
              {words.lists[name]}
              {counts && <span className="sp-count">{number.format(counts[name])}</span>}
            </>
          ),
        }))}
      >
        <RequestList
          key={value}
          name={value}
          list={lists[value]}
          news={review.news}
          gate={gate}
          words={words}
          onDecide={review.decide}
          onReload={review.reload}
          onMore={review.loadMore}
        />
      </Tabs>
      <ReviewNotice review={review} words={words} undoWindow={undoWindow} />
    </>
  );
}
