import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import type { RefObject } from "react";
import type { ReviewPanelProps, ReviewPlace } from "../internal/review.types.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import type { ReviewController } from "../state/use-review.ts";

export interface RequestListProps
  extends Pick<ReviewPanelProps, "gate" | "gateFingerprint" | "reasonTemplates" | "signIn"> {
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  readonly place: ReviewPlace;
  readonly words: ReviewMessages;
  /** Letters alone do something while the list has focus. */
  readonly singleKeys: boolean;
  /** Those of the loaded requests that are found. */
  readonly requests: readonly AccessRequest[];
  /** The review is in a dialog of its own. */
  readonly inDialog: boolean;
  /** A column per question. */
  readonly table: boolean;
  readonly toList: RefObject<(() => void) | undefined>;
  readonly onPlace: (place: ReviewPlace) => void;
  readonly onSearch: () => void;
  readonly onShowKeys: () => void;
}
