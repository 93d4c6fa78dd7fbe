"use client";
import type { RequestSort } from "@sallyport/access";
import { cx } from "@sallyport/ui";
import { createContext, type RefObject, useContext } from "react";
import type { ReviewMessages } from "../messages/review-messages.ts";
import type { Find } from "../state/find.ts";
import type { ReviewController } from "../state/use-review.ts";
import type { ReviewPanelProps, ReviewPlace } from "./review.types.ts";
import { REVIEW_SLOTS, type ReviewSlot } from "./slots.ts";

/** What the parts of a review share. */
export interface ReviewParts extends ReviewPanelProps {
  readonly review: ReviewController;
  readonly place: ReviewPlace;
  readonly find: Find;
  readonly words: ReviewMessages;
  /** The DOM id of the title; a dialog gives its own. */
  readonly titleId: string | undefined;
  /** It stands in a modal, which has a button to close it. */
  readonly inDialog: boolean;
  /** Gives focus to the list, where one is: for what goes away with focus on it. */
  readonly toList: RefObject<(() => void) | undefined>;
  readonly onPlace: (place: ReviewPlace) => void;
  readonly onSort: (sort: RequestSort) => void;
}

export const ReviewContext: React.Context<ReviewParts | null> = createContext<ReviewParts | null>(
  null,
);

/** The review that a part stands in. */
export function useReviewParts(): ReviewParts {
  const parts = useContext(ReviewContext);
  if (parts) return parts;
  throw new Error(
    "Sallyport: a part of a review stands outside of one. It shows the review's state. Put it inside ReviewRoot.",
  );
}

/** A slot's class, the host's for it, and one more. */
export function useSlots(): (slot: ReviewSlot, own?: string) => string {
  const { classNames } = useReviewParts();
  return (slot, own) => cx(REVIEW_SLOTS[slot], classNames?.[slot], own);
}
