"use client";
import type { RequestSort } from "@sallyport/access";
import { useSlots } from "@sallyport/ui";
import { createContext, type RefObject, useContext } from "react";
import type { ReviewMessages } from "../messages/messages.types.ts";
import type { ReviewOptions, ReviewPlace } from "./review.types.ts";
import type { ReviewController } from "./review-controller.types.ts";
import { REVIEW_SLOTS, type ReviewSlot } from "./slots.ts";

/** What the parts of a review share. */
export interface ReviewContextValue
  extends Pick<
    ReviewOptions,
    | "adapter"
    | "gate"
    | "gateFingerprint"
    | "approvalMode"
    | "reasonTemplates"
    | "undoWindow"
    | "layout"
    | "singleKeys"
    | "signIn"
    | "classNames"
  > {
  readonly review: ReviewController;
  /** What is open. */
  readonly place: ReviewPlace;
  readonly setPlace: (place: ReviewPlace) => void;
  readonly setSort: (sort: RequestSort) => void;
  readonly messages: ReviewMessages;
  /** The DOM id of the title; undefined in a dialog, which labels itself. */
  readonly titleId: string | undefined;
  /** The review is in a modal, which has a button to close it. */
  readonly inDialog: boolean;
  /** Gives focus to the list; set by what shows one. Call it before a part goes away with focus in it. */
  readonly focusList: RefObject<(() => void) | undefined>;
}

export const ReviewContext: React.Context<ReviewContextValue | null> =
  createContext<ReviewContextValue | null>(null);

/** The surrounding review, for custom parts. Throws outside a review. */
export function useReviewContext(): ReviewContextValue {
  const value = useContext(ReviewContext);
  if (value) return value;
  throw new Error(
    "@sallyport/review: a part is outside of a review. Put it inside ReviewRoot or ReviewDialog.",
  );
}

/** A slot's class, the host's for it, and one more. */
export function useReviewSlots(): (slot: ReviewSlot, className?: string) => string {
  return useSlots(REVIEW_SLOTS, useReviewContext().classNames);
}
