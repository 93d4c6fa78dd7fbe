import type {
  AccessErrorData,
  AccessRequest,
  RequestCounts,
  RequestPage,
  RequestSort,
} from "@sallyport/access";
import type {
  PendingDecision,
  ReviewList,
  ReviewNoticeData,
  Settled,
  Undoing,
} from "./review.types.ts";

/** A page of a list, and where it began. */
export interface ListPage {
  /** Undefined for the first. */
  readonly cursor: string | undefined;
  readonly requests: readonly AccessRequest[];
  /** The number of rows that could not be parsed. */
  readonly unreadable: number;
}

/** An evicted page: it is fetched again by its cursor when it scrolls into view. */
export interface DroppedPage extends Pick<ListPage, "cursor" | "unreadable"> {
  readonly count: number;
}

/** Which part of a list to fetch: all of it again, the next page, or an evicted one. */
export type ListRead = "first" | "next" | "earlier";

/**
 * A list as far as it was read. However long it is, a bounded run of its pages is kept: those around
 * what is looked at.
 */
export interface ListState {
  readonly phase: "loading" | "ready" | "failed";
  readonly pages: readonly ListPage[];
  /** The requests of all pages, in order. */
  readonly requests: readonly AccessRequest[];
  /** Evicted pages before the first loaded one, in order. */
  readonly dropped: readonly DroppedPage[];
  readonly nextCursor: string | undefined;
  /** The pages end early: they lead nowhere, in a circle, or on to no one new. */
  readonly incomplete: true | undefined;
  /** How many pages in a row brought no one new. */
  readonly fruitless: number;
  readonly error: AccessErrorData | undefined;
  /** The read that is under way; an answer to another one is late and dropped. */
  readonly turn: number;
  /** The fetch in progress while the list stays visible. */
  readonly reading: ListRead | undefined;
  /** The end at which the last page came. */
  readonly grownAt: Exclude<ListRead, "first">;
}

/** All that a review knows. Changed by events alone; no React, no adapter. */
export interface ReviewState {
  readonly lists: Readonly<Record<ReviewList, ListState>>;
  /** How the lists are sorted. */
  readonly sort: RequestSort;
  readonly counts: RequestCounts | undefined;
  /** The counts when each list was read, plus our own decisions: a difference means new changes. */
  readonly seen: Readonly<Partial<Record<ReviewList, number>>>;
  /** Decisions under way, by user id. */
  readonly deciding: ReadonlyMap<string, PendingDecision>;
  readonly notice: ReviewNoticeData | undefined;
  /** The last response said that the session has ended. */
  readonly signedOut: boolean;
  /** Decisions that can be undone, the last one first. */
  readonly undoable: readonly UndoableNotice[];
}

/** The notice about one decision, or a bulk decision. */
export type UndoableNotice = ReviewNoticeData & { readonly kind: "done" | "bulk" };

export type ReviewEvent =
  | {
      readonly type: "read";
      readonly list: ReviewList;
      readonly turn: number;
      readonly part: ListRead;
    }
  | {
      readonly type: "page";
      readonly list: ReviewList;
      readonly turn: number;
      readonly page: RequestPage;
      readonly part: ListRead;
    }
  | {
      readonly type: "page-failed";
      readonly list: ReviewList;
      readonly turn: number;
      readonly error: AccessErrorData;
    }
  /** Pages that are too many are let go, once those that came are shown. */
  | { readonly type: "let-go"; readonly list: ReviewList }
  | { readonly type: "counts"; readonly counts: RequestCounts }
  | { readonly type: "signed-out" }
  | {
      readonly type: "decide";
      readonly request: AccessRequest;
      readonly to: AccessRequest["status"];
      readonly reason: string | undefined;
      readonly isUndo?: boolean;
    }
  /** The decision that a notice is about is being undone. */
  | { readonly type: "undo"; readonly notice: UndoableNotice }
  | {
      readonly type: "decided";
      readonly userId: string;
      readonly request: AccessRequest | undefined;
      /** Where it takes another one back. */
      readonly undo: Undoing | undefined;
      /** When the email about it can be sent. */
      readonly mailAt: number | undefined;
      readonly told: boolean;
    }
  | {
      readonly type: "refused";
      readonly userId: string;
      readonly error: AccessErrorData;
      readonly current: AccessRequest | undefined;
    }
  /** Another search, filter or order: what was read is no longer what is shown. */
  | { readonly type: "searched"; readonly sort: RequestSort }
  /** Decisions that were taken elsewhere than row by row. */
  | { readonly type: "settled"; readonly settled: readonly Settled[] }
  | { readonly type: "notice"; readonly notice: ReviewNoticeData | undefined };
