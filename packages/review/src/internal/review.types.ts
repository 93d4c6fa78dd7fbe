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

/** A list of a review. Requests that can be made again (`reset`) are a filter of the rejected. */
export type ReviewList = RequestStatus;

export const REVIEW_LISTS: readonly ReviewList[] = REQUEST_STATUSES;

/** The three lists that have a tab. */
export type ReviewTab = Exclude<ReviewList, "reset">;

export const REVIEW_TABS: readonly ReviewTab[] = ["pending", "accepted", "rejected"];

/** What is open; small enough for a URL. */
export interface ReviewPlace {
  readonly list: ReviewList;
  /** At most 250 characters. */
  readonly search?: string;
  /** Which answers are shown. */
  readonly filters?: readonly AnswerFilter[];
  /** Whose request is opened: a user id. */
  readonly request?: string;
}

/** A decision in flight, with the request as it was before. */
export interface PendingDecision {
  readonly request: AccessRequest;
  readonly to: RequestStatus;
  readonly reason: string | undefined;
  /** Its place in the list it left, for the way back. */
  readonly index: number;
  /** It takes an earlier decision back. */
  readonly isUndo: boolean;
}

/** A settled decision of a bulk run: the request before and now; `now` is undefined if it was deleted. */
export interface Settled {
  readonly before: AccessRequest;
  readonly now: AccessRequest | undefined;
}

/** A failed decision of a bulk run, and why. */
export interface BulkFailure {
  /** The request as the reviewer saw it. */
  readonly request: AccessRequest;
  readonly reason: string | undefined;
  readonly error: AccessErrorData;
  /** Its current state; undefined if it was deleted. */
  readonly now: AccessRequest | undefined;
}

/** The decision that an undo reverts: its email can be sent at this time, in ms since 1970. */
export interface Undoing {
  readonly mailAt: number | undefined;
}

/** The notice about the last decision; one at a time. */
export type ReviewNoticeData =
  | {
      readonly kind: "done";
      readonly before: AccessRequest;
      readonly to: RequestStatus;
      /** When the email about it can be sent, in ms since 1970; undefined if no email is sent. */
      readonly mailAt: number | undefined;
    }
  | {
      readonly kind: "undone";
      readonly request: AccessRequest;
      /** The email about the undone decision may already have been sent. */
      readonly told: boolean;
    }
  | { readonly kind: "failed"; readonly decision: PendingDecision; readonly error: AccessErrorData }
  | { readonly kind: "conflict"; readonly request: AccessRequest }
  | {
      readonly kind: "bulk";
      readonly to: RequestStatus;
      readonly reason: string | undefined;
      /** The requests as they were before. */
      readonly decided: readonly AccessRequest[];
      readonly failed: readonly BulkFailure[];
      /** The number not sent because the reviewer stopped the run. */
      readonly left: number;
      /** Set if these decisions undo earlier ones. */
      readonly undo: Undoing | undefined;
      readonly mailAt: number | undefined;
      readonly told: boolean;
    }
  | { readonly kind: "granted"; readonly person: string }
  | { readonly kind: "nothing-to-undo" }
  | { readonly kind: "not-collected"; readonly error: AccessErrorData };

/** Data that a server has already loaded. */
export interface ReviewInitialData {
  readonly page: RequestPage;
  readonly counts?: RequestCounts;
}

/** The options of a review. */
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
  /** Single-key shortcuts while the list has focus; true if absent. Owners can switch them off. */
  readonly singleKeys?: boolean;
  /**
   * A link or button to log in, shown when the session has ended. Have it keep this page open, such
   * as in another tab: what is selected and written stays, and the review goes on afterwards.
   */
  readonly signIn?: ReactNode;
  readonly messages?: ReviewMessageOverrides;
  /** The host's class names, by slot. */
  readonly classNames?: ReviewClassNames;
}

/** Of a review in a page: its options, and what its element takes. */
export interface ReviewPanelProps
  extends ReviewOptions,
    AsChild,
    Omit<ComponentPropsWithoutRef<"section">, "defaultValue"> {}
