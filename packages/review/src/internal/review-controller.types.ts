import type {
  AccessRequest,
  AnswerFilter,
  Decision,
  RequestSort,
  RequestStatus,
  ReviewAdapter,
} from "@sallyport/access";
import type {
  ReviewInitialData,
  ReviewList,
  ReviewNoticeData,
  ReviewPlace,
  Undoing,
} from "./review.types.ts";
import type { ReviewState } from "./review-state.types.ts";

/** What a list is narrowed to, and how it is sorted. */
export interface ReviewQuery {
  readonly search: string;
  readonly sort: RequestSort;
  readonly filters: readonly AnswerFilter[];
}

/** A decision as a list offers it: with a button and, for most, a key. */
export interface DecisionOption {
  readonly decision: Exclude<Decision, "grant">;
  /** The status that it leads to. */
  readonly to: RequestStatus;
  /** As it is written on the key. */
  readonly key?: string;
  readonly primary?: true;
}

/** A decision that is about to be taken. */
export interface PlannedDecision {
  /** How the reviewer saw it. */
  readonly request: AccessRequest;
  readonly to: RequestStatus;
  readonly reason: string | undefined;
}

/** Requests selected for one decision, by user id; some may be on pages that are not loaded. */
export interface RequestSelection {
  readonly chosen: ReadonlyMap<string, AccessRequest>;
  /** The row that was chosen last: where a range begins. */
  readonly anchor: string | undefined;
}

/** Work on many requests that is under way. */
export interface BulkProgress {
  readonly kind: "collecting" | "deciding";
  readonly done: number;
  /** Unknown while requests are collected. */
  readonly total: number | undefined;
  readonly stopping: boolean;
}

/** Decisions on many requests. */
export interface BulkController {
  readonly selection: RequestSelection;
  readonly progress: BulkProgress | undefined;
  select(selection: RequestSelection): void;
  /** The decision that waits for a reason or a confirmation. */
  readonly unconfirmed: DecisionOption | undefined;
  /** Decide on the selection; where that needs a reason or a confirmation, ask for it first. */
  choose(option: DecisionOption): void;
  /** Decide on the selection, without asking. */
  confirm(to: AccessRequest["status"], reason?: string): void;
  /** Drop the decision that waits, and keep the selection. */
  cancel(): void;
  /** Clears the selection and stops collecting, for example when the list or search changes. */
  clear(): void;
  /** Removes users from the selection, for example after a decision. */
  unselect(gone: ReadonlySet<string>): void;
  /** Selects every request in the list now, loaded or not; later requests are not included. */
  selectAll(list: ReviewList, find: ReviewQuery): Promise<void>;
  /** One decision for many, each answered for itself. */
  decideAll(decisions: readonly PlannedDecision[], undo?: Undoing): Promise<void>;
  /** Let what was sent be answered, and send no more. */
  stop(): void;
}

export interface UseReviewOptions {
  readonly adapter: ReviewAdapter;
  /** What is open: the pending requests when absent. Its `request` is for the interface alone. */
  readonly place?: ReviewPlace | undefined;
  /** `newest` when absent. */
  readonly sort?: RequestSort | undefined;
  /** What a server has read already: the first page of the list that is open. */
  readonly initialData?: ReviewInitialData | undefined;
}

/** What an owner can do, and what there is to decide on. */
export interface ReviewController {
  readonly state: ReviewState;
  /** The search, filters and order of the list that is open. */
  readonly find: ReviewQuery;
  /** The loaded requests of the list that is open, as far as they match, in order. */
  readonly requests: readonly AccessRequest[];
  /** How many requests came or went elsewhere since the list was read. */
  readonly news: number;
  readonly bulk: BulkController;
  reload(): void;
  /** Read on, after what is loaded or before it. */
  load(part: "next" | "earlier"): void;
  decide(request: AccessRequest, to: AccessRequest["status"], reason?: string): void;
  /** Sends the inverse of the decision in a notice. */
  undo(notice: ReviewNoticeData): void;
  /** Undo the last decision that was not undone yet. Does nothing while another one is under way. */
  undoLast(): void;
  notify(notice: ReviewNoticeData | undefined): void;
}
