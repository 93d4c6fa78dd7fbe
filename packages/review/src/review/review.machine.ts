import type { AccessErrorData, AccessRequest, RequestCounts, RequestPage } from "@sallyport/access";
import {
  type PendingDecision,
  REVIEW_LISTS,
  type ReviewList,
  type ReviewNotice,
} from "./review.types.ts";

/** One list as far as it was read. */
export interface ListState {
  readonly phase: "loading" | "ready" | "failed";
  readonly requests: readonly AccessRequest[];
  readonly nextCursor: string | undefined;
  readonly error: AccessErrorData | undefined;
  /** The read that is under way; an answer to another one is late and dropped. */
  readonly turn: number;
  readonly loadingMore: boolean;
}

/** All that a review knows. Changed by events alone; no React, no adapter. */
export interface ReviewState {
  readonly lists: Readonly<Record<ReviewList, ListState>>;
  readonly counts: RequestCounts | undefined;
  /** How many each list held when it was read, own decisions included: more or less is news. */
  readonly seen: Readonly<Partial<Record<ReviewList, number>>>;
  /** Decisions under way, by user id. */
  readonly deciding: ReadonlyMap<string, PendingDecision>;
  readonly notice: ReviewNotice | undefined;
}

export type ReviewEvent =
  | {
      readonly type: "read";
      readonly list: ReviewList;
      readonly turn: number;
      readonly more: boolean;
    }
  | {
      readonly type: "page";
      readonly list: ReviewList;
      readonly turn: number;
      readonly page: RequestPage;
      readonly more: boolean;
    }
  | {
      readonly type: "page-failed";
      readonly list: ReviewList;
      readonly turn: number;
      readonly error: AccessErrorData;
    }
  | { readonly type: "counts"; readonly counts: RequestCounts }
  | {
      readonly type: "decide";
      readonly request: AccessRequest;
      readonly to: AccessRequest["status"];
      readonly reason: string | undefined;
    }
  | {
      readonly type: "decided";
      readonly userId: string;
      readonly request: AccessRequest | undefined;
      readonly undo: boolean;
    }
  | {
      readonly type: "refused";
      readonly userId: string;
      readonly error: AccessErrorData;
      readonly current: AccessRequest | undefined;
    }
  | { readonly type: "notice"; readonly notice: ReviewNotice | undefined };

const EMPTY_LIST: ListState = {
  phase: "loading",
  requests: [],
  nextCursor: undefined,
  error: undefined,
  turn: 0,
  loadingMore: false,
};

export const INITIAL_REVIEW: ReviewState = {
  lists: { pending: EMPTY_LIST, accepted: EMPTY_LIST, rejected: EMPTY_LIST },
  counts: undefined,
  seen: {},
  deciding: new Map(),
  notice: undefined,
};

/** The next state after an event. */
export function reviewReducer(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case "read":
      return withList(state, event.list, (list) => ({
        ...list,
        turn: event.turn,
        error: undefined,
        loadingMore: event.more,
        // A list that stands is not blanked while it is read again.
        phase: list.phase === "ready" ? "ready" : "loading",
      }));
    case "page":
      return withList(event.more ? state : unseen(state, event), event.list, (list) => {
        if (list.turn !== event.turn) return list;
        // What is being decided has left already, whatever the other side still says.
        const fresh = event.page.requests.filter((r) => !state.deciding.has(r.user.id));
        return {
          ...list,
          phase: "ready",
          loadingMore: false,
          requests: event.more ? joined(list.requests, fresh) : fresh,
          nextCursor: event.page.nextCursor,
        };
      });
    case "page-failed":
      return withList(state, event.list, (list) =>
        list.turn === event.turn
          ? {
              ...list,
              phase: list.requests.length > 0 ? "ready" : "failed",
              loadingMore: false,
              error: event.error,
            }
          : list,
      );
    case "counts":
      return state.deciding.size > 0 ? state : counted(state, event.counts);
    case "decide":
      return depart(state, event);
    case "decided":
      return arrive(state, event);
    case "refused":
      return comeBack(state, event);
    case "notice":
      return { ...state, notice: event.notice };
  }
}

function depart(
  state: ReviewState,
  { request, to, reason }: ReviewEvent & { type: "decide" },
): ReviewState {
  const { user, status } = request;
  if (state.deciding.has(user.id)) return state;
  const list = isList(status) ? state.lists[status] : undefined;
  const index = list?.requests.findIndex((r) => r.user.id === user.id) ?? -1;
  const deciding = new Map(state.deciding).set(user.id, { request, to, reason, index });
  const left = isList(status) ? withList(state, status, (l) => without(l, user.id)) : state;
  return {
    ...left,
    deciding,
    counts: moved(state.counts, status, to),
    seen: { ...state.seen, ...shifted(state.seen, status, -1), ...shifted(state.seen, to, 1) },
  };
}

/** A list that is read again is counted again. */
function unseen(state: ReviewState, { list, turn }: ReviewEvent & { type: "page" }): ReviewState {
  if (state.lists[list].turn !== turn) return state;
  const { [list]: _, ...seen } = state.seen;
  return { ...state, seen };
}

function counted(state: ReviewState, counts: RequestCounts): ReviewState {
  const ready = REVIEW_LISTS.filter((name) => state.lists[name].phase === "ready");
  const first = Object.fromEntries(ready.map((name) => [name, counts[name]]));
  return { ...state, counts, seen: { ...first, ...state.seen } };
}

function shifted(
  seen: ReviewState["seen"],
  status: AccessRequest["status"],
  by: 1 | -1,
): ReviewState["seen"] {
  const count = isList(status) ? seen[status] : undefined;
  return count === undefined || !isList(status) ? {} : { [status]: count + by };
}

/** How many requests came to or left a list elsewhere since it was read. */
export function newsOf({ counts, seen, deciding }: ReviewState, list: ReviewList): number {
  const before = seen[list];
  return counts && before !== undefined && deciding.size === 0
    ? Math.abs(counts[list] - before)
    : 0;
}

function arrive(
  state: ReviewState,
  { userId, request, undo }: ReviewEvent & { type: "decided" },
): ReviewState {
  const decision = state.deciding.get(userId);
  if (!decision) return state;
  const deciding = new Map(state.deciding);
  deciding.delete(userId);
  const now = request ?? { ...decision.request, status: decision.to };
  const notice: ReviewNotice = undo
    ? { kind: "undone", request: now }
    : { kind: "done", before: decision.request, to: decision.to };
  const arrived = isList(now.status)
    ? withList(state, now.status, (list) =>
        // A list that was never read shows it when it is.
        list.phase === "ready" ? { ...list, requests: inserted(list.requests, now) } : list,
      )
    : state;
  return { ...arrived, deciding, notice };
}

function comeBack(
  state: ReviewState,
  { userId, error, current }: ReviewEvent & { type: "refused" },
): ReviewState {
  const decision = state.deciding.get(userId);
  if (!decision) return state;
  const deciding = new Map(state.deciding);
  deciding.delete(userId);
  const { request, to, index } = decision;
  const conflict = error.code === "conflict" && current;
  const stands = conflict ? current : request;
  const counts = moved(moved(state.counts, to, request.status), request.status, stands.status);
  const notice: ReviewNotice = conflict
    ? { kind: "conflict", request: current }
    : { kind: "failed", decision, error };
  const gone = error.code === "not-found";
  const back =
    gone || !isList(stands.status)
      ? state
      : withList(state, stands.status, (list) => {
          if (list.phase !== "ready") return list;
          const requests = list.requests.filter((r) => r.user.id !== userId);
          return {
            ...list,
            requests: conflict
              ? inserted(requests, stands)
              : requests.toSpliced(Math.max(index, 0), 0, stands),
          };
        });
  // Where it stands after all is for the next count to say.
  return { ...back, deciding, counts, notice, seen: {} };
}

function withList(
  state: ReviewState,
  name: ReviewList,
  change: (list: ListState) => ListState,
): ReviewState {
  const list = change(state.lists[name]);
  return list === state.lists[name] ? state : { ...state, lists: { ...state.lists, [name]: list } };
}

function without(list: ListState, userId: string): ListState {
  return { ...list, requests: list.requests.filter((r) => r.user.id !== userId) };
}

/** Newest first, as the other side sorts. */
function inserted(
  requests: readonly AccessRequest[],
  request: AccessRequest,
): readonly AccessRequest[] {
  const others = requests.filter((r) => r.user.id !== request.user.id);
  const at = others.findIndex((r) => r.requestedAt < request.requestedAt);
  return others.toSpliced(at === -1 ? others.length : at, 0, request);
}

function joined(
  first: readonly AccessRequest[],
  then: readonly AccessRequest[],
): readonly AccessRequest[] {
  const known = new Set(first.map((r) => r.user.id));
  return [...first, ...then.filter((r) => !known.has(r.user.id))];
}

function moved(
  counts: RequestCounts | undefined,
  from: AccessRequest["status"],
  to: AccessRequest["status"],
): RequestCounts | undefined {
  if (!counts || from === to) return counts;
  return { ...counts, [from]: Math.max(0, counts[from] - 1), [to]: counts[to] + 1 };
}

export function isList(status: AccessRequest["status"]): status is ReviewList {
  return status !== "reset";
}
