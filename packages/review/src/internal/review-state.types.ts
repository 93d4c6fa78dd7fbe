import type {
  AccessErrorData,
  AccessRequest,
  RequestCounts,
  RequestPage,
  RequestSort,
} from "@sallyport/access";
import type { ListState, Part } from "../state/list-state.ts";
import type {
  PendingDecision,
  ReviewList,
  ReviewNotice,
  Settled,
  Undoing,
} from "./review.types.ts";

/** All that a review knows. Changed by events alone; no React, no adapter. */
export interface ReviewState {
  readonly lists: Readonly<Record<ReviewList, ListState>>;
  /** How the lists are sorted. */
  readonly sort: RequestSort;
  readonly counts: RequestCounts | undefined;
  /** How many each list held when it was read, own decisions included: more or less is news. */
  readonly seen: Readonly<Partial<Record<ReviewList, number>>>;
  /** Decisions under way, by user id. */
  readonly deciding: ReadonlyMap<string, PendingDecision>;
  readonly notice: ReviewNotice | undefined;
  /** The other side last said that no one is signed in. */
  readonly signedOut: boolean;
  /** Decisions that can be undone, the last one first. */
  readonly undoable: readonly UndoableNotice[];
}

/** The message about a decision, or about many at once. */
export type UndoableNotice = ReviewNotice & { readonly kind: "done" | "bulk" };

export type ReviewEvent =
  | {
      readonly type: "read";
      readonly list: ReviewList;
      readonly turn: number;
      readonly part: Part;
    }
  | {
      readonly type: "page";
      readonly list: ReviewList;
      readonly turn: number;
      readonly page: RequestPage;
      readonly part: Part;
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
      /** When the mail about it may go out. */
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
  | { readonly type: "notice"; readonly notice: ReviewNotice | undefined };
