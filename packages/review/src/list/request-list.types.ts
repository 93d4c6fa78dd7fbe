import type { ReviewAdapter } from "@sallyport/access";
import type { RefObject } from "react";
import type { ReviewOptions, ReviewPlace } from "../internal/review.types.ts";
import type { ReviewController } from "../internal/review-controller.types.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

export interface RequestListProps
  extends Pick<ReviewOptions, "gate" | "gateFingerprint" | "reasonTemplates" | "signIn"> {
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  readonly place: ReviewPlace;
  readonly messages: ReviewMessages;
  /** Single-key shortcuts work while the list has focus. */
  readonly singleKeys: boolean;
  /** The review is in a dialog. */
  readonly inDialog: boolean;
  /** A column per question. */
  readonly table: boolean;
  readonly focusList: RefObject<(() => void) | undefined>;
  readonly setPlace: (place: ReviewPlace) => void;
  readonly onSearch: () => void;
  readonly onShowKeys: () => void;
}
