import type {
  AccessErrorData,
  AccessRequest,
  AnswerFilter,
  ApprovalMode,
  RequestCounts,
  RequestPage,
  RequestStatus,
  ReviewAdapter,
} from "@sallyport/access";
import { REQUEST_STATUSES } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import type { AsChild } from "@sallyport/ui";
import type { ComponentPropsWithoutRef, ReactNode } from "react";
import type { ReviewMessageOverrides } from "../messages/messages.types.ts";
import type { Layout } from "./layouts.ts";
import type { ReviewClassNames } from "./slots.ts";

/** A list of a review. Who may ask again (`reset`) stands within the rejected, as a filter. */
export type ReviewList = RequestStatus;

export const REVIEW_LISTS: readonly ReviewList[] = REQUEST_STATUSES;

/** The three lists that have a tab. */
export type ReviewTab = Exclude<ReviewList, "reset">;

export const REVIEW_TABS: readonly ReviewTab[] = ["pending", "accepted", "rejected"];

/** What is open: fit for an address. */
export interface ReviewPlace {
  readonly list: ReviewList;
  /** At most 250 characters. */
  readonly search?: string;
  /** Which answers are shown. */
  readonly filters?: readonly AnswerFilter[];
  /** Whose request is opened: a user id. */
  readonly request?: string;
}

/** A decision that was sent and is not answered yet, with where the request stood. */
export interface PendingDecision {
  readonly request: AccessRequest;
  readonly to: RequestStatus;
  readonly reason: string | undefined;
  /** Its place in the list it left, for the way back. */
  readonly index: number;
  /** It takes an earlier decision back. */
  readonly isUndo: boolean;
}

/** One decision of many that was answered: how the request stood, and how it stands; gone without `now`. */
export interface Settled {
  readonly before: AccessRequest;
  readonly now: AccessRequest | undefined;
}

/** One decision of many that was not taken, and why. */
export interface BulkFailure {
  /** How the reviewer saw it. */
  readonly request: AccessRequest;
  readonly reason: string | undefined;
  readonly error: AccessErrorData;
  /** How it stands; undefined where it is gone. */
  readonly now: AccessRequest | undefined;
}

/** What an undo takes back: a decision whose mail may go out at this time, in ms since 1970. */
export interface Undoing {
  readonly mailAt: number | undefined;
}

/** What the owner is told about the last decision; one at a time. */
export type ReviewNoticeData =
  | {
      readonly kind: "done";
      readonly before: AccessRequest;
      readonly to: RequestStatus;
      /** When the mail about it may go out, in ms since 1970; undefined where there is none. */
      readonly mailAt: number | undefined;
    }
  | {
      readonly kind: "undone";
      readonly request: AccessRequest;
      /** The mail about what was undone may have gone out before. */
      readonly told: boolean;
    }
  | { readonly kind: "failed"; readonly decision: PendingDecision; readonly error: AccessErrorData }
  | { readonly kind: "conflict"; readonly request: AccessRequest }
  | {
      readonly kind: "bulk";
      readonly to: RequestStatus;
      readonly reason: string | undefined;
      /** How they stood before. */
      readonly decided: readonly AccessRequest[];
      readonly failed: readonly BulkFailure[];
      /** Not sent any more, as somebody stopped. */
      readonly left: number;
      /** Where they take others back. */
      readonly undo: Undoing | undefined;
      readonly mailAt: number | undefined;
      readonly told: boolean;
    }
  | { readonly kind: "granted"; readonly person: string }
  | { readonly kind: "nothing-to-undo" }
  | { readonly kind: "not-collected"; readonly error: AccessErrorData };

/** What a server has read already. */
export interface ReviewInitialData {
  readonly page: RequestPage;
  readonly counts?: RequestCounts;
}

/** What a review is of, and how it behaves. */
export interface ReviewOptions {
  readonly adapter: ReviewAdapter;
  /** The gate as it is now: types the answers of requests that name no other. */
  readonly gate?: GateModel;
  /** Its fingerprint: requests that answered another version say so. */
  readonly gateFingerprint?: string;
  readonly approvalMode?: ApprovalMode;
  /** What is open; kept inside when absent. */
  readonly value?: ReviewPlace | undefined;
  /** What is open at first, where it is kept inside: the pending requests when absent. */
  readonly defaultValue?: ReviewPlace | undefined;
  readonly onValueChange?: (value: ReviewPlace) => void;
  /** The first page of the list that is open, for server HTML. */
  readonly initialData?: ReviewInitialData | undefined;
  /** Reasons to begin with, each at most 200 characters. */
  readonly reasonTemplates?: readonly string[];
  /**
   * How long the message about a decision offers to undo it, in ms; 10,000 when absent. The key for
   * undo goes back further, one decision at a time.
   */
  readonly undoWindow?: number;
  /** How rows are laid out where there is room; the owner's choice, kept in the browser, when absent. */
  readonly layout?: Layout;
  /** Letters alone do something while the list has focus; yes when absent. Owners can switch them off. */
  readonly singleKeys?: boolean;
  /**
   * A link or button to log in, shown when the session has ended. Have it keep this page open, such
   * as in another tab: what is selected and written stays, and the review goes on afterwards.
   */
  readonly signIn?: ReactNode;
  readonly messages?: ReviewMessageOverrides;
  /** Classes of a host's, by slot. */
  readonly classNames?: ReviewClassNames;
}

/** Of a review in a page: its options, and what its element takes. */
export interface ReviewPanelProps
  extends ReviewOptions,
    AsChild,
    Omit<ComponentPropsWithoutRef<"section">, "defaultValue"> {}
