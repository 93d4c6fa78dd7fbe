import type { AccessRequest, RequestCounts, RequestSort } from "@sallyport/access";
import {
  REVIEW_LISTS,
  type ReviewInitialData,
  type ReviewList,
  type ReviewNoticeData,
  type Settled,
} from "../internal/review.types.ts";
import type {
  ListState,
  ReviewEvent,
  ReviewState,
  UndoableNotice,
} from "../internal/review-state.types.ts";
import {
  backAt,
  EMPTY_LIST,
  moved,
  withinLimit,
  without,
  withPage,
  withRequest,
} from "./list-state.ts";

const UNREAD = {
  pending: EMPTY_LIST,
  accepted: EMPTY_LIST,
  rejected: EMPTY_LIST,
  reset: EMPTY_LIST,
} as const;

export const INITIAL_REVIEW: ReviewState = {
  lists: UNREAD,
  sort: "newest",
  counts: undefined,
  seen: {},
  deciding: new Map(),
  notice: undefined,
  signedOut: false,
  undoable: [],
};

// An owner takes back the last few, not a day's work.
const UNDOABLE_AT_MOST = 100;

/** A review that begins with what a server has read. */
export function initialState(
  list: ReviewList,
  initialData: ReviewInitialData | undefined,
  sort: RequestSort,
): ReviewState {
  if (!initialData) return { ...INITIAL_REVIEW, sort };
  const { page, counts } = initialData;
  const ready = { ...withPage(EMPTY_LIST, page, "first"), phase: "ready" };
  const lists = { ...UNREAD, [list]: ready };
  return { ...INITIAL_REVIEW, sort, lists, counts };
}

/** The next state after an event. */
export function reviewReducer(state: ReviewState, event: ReviewEvent): ReviewState {
  const next = stateAfter(state, event);
  const signedOut = isSignedOut(event) ?? state.signedOut;
  return next.signedOut === signedOut ? next : { ...next, signedOut };
}

/** Whether a response shows that the session ended; undefined if it says nothing about the session. */
function isSignedOut(event: ReviewEvent): boolean | undefined {
  const notice = event.type === "notice" ? event.notice : undefined;
  const failed = notice?.kind === "bulk" ? notice.failed : "error" in event ? [event] : [];
  if (failed.some(({ error }) => error.code === "unauthenticated")) return true;
  if (event.type === "signed-out") return true;
  return ["page", "counts", "decided"].includes(event.type) ? false : undefined;
}

function stateAfter(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case "read":
      return withList(state, event.list, (list) => ({
        ...list,
        turn: event.turn,
        error: undefined,
        reading: event.part,
        // Keep the loaded list visible while it is refetched.
        phase: list.phase === "ready" ? "ready" : "loading",
      }));
    case "page":
      return withList(event.part === "first" ? unseen(state, event) : state, event.list, (list) => {
        if (list.turn !== event.turn) return list;
        // Optimistic: a pending decision has already moved the row, even if the response is older.
        const requests = event.page.requests.filter((r) => !state.deciding.has(r.user.id));
        const read = withPage(list, { ...event.page, requests }, event.part);
        return { ...read, phase: "ready", reading: undefined };
      });
    case "page-failed":
      return withList(state, event.list, (list) =>
        list.turn === event.turn
          ? {
              ...list,
              phase: list.requests.length > 0 ? "ready" : "failed",
              reading: undefined,
              error: event.error,
            }
          : list,
      );
    case "let-go":
      return withList(state, event.list, withinLimit);
    case "counts":
      return state.deciding.size > 0 ? state : counted(state, event.counts);
    case "decide":
      return depart(state, event);
    case "decided":
      return arrive(state, event);
    case "refused":
      return comeBack(state, event);
    case "searched":
      return { ...state, lists: UNREAD, sort: event.sort };
    case "settled":
      return settle(state, event.settled);
    case "signed-out":
      return state;
    case "undo":
      return { ...state, undoable: state.undoable.filter((one) => one !== event.notice) };
    case "notice":
      return noticed(state, event.notice);
  }
}

function depart(
  state: ReviewState,
  { request, to, reason, isUndo = false }: ReviewEvent & { type: "decide" },
): ReviewState {
  const { user, status } = request;
  if (state.deciding.has(user.id)) return state;
  const index = state.lists[status].requests.findIndex((r) => r.user.id === user.id);
  const deciding = new Map(state.deciding).set(user.id, { request, to, reason, index, isUndo });
  const left = withList(state, status, (l) => without(l, new Set([user.id])));
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
  const count = seen[status];
  return count === undefined ? {} : { [status]: count + by };
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
  { userId, request, undo, mailAt, told }: ReviewEvent & { type: "decided" },
): ReviewState {
  const decision = state.deciding.get(userId);
  if (!decision) return state;
  const deciding = new Map(state.deciding);
  deciding.delete(userId);
  const now = request ?? { ...decision.request, status: decision.to };
  const notice: ReviewNoticeData = undo
    ? { kind: "undone", request: now, told }
    : { kind: "done", before: decision.request, to: decision.to, mailAt };
  return noticed({ ...shown(state, now), deciding }, notice);
}

/** A state with a message; a decision that can be undone is the first one to be. */
function noticed(state: ReviewState, notice: ReviewNoticeData | undefined): ReviewState {
  const { undoable } = state;
  if (!isUndoable(notice) || undoable.includes(notice)) return { ...state, notice };
  return { ...state, notice, undoable: [notice, ...undoable].slice(0, UNDOABLE_AT_MOST) };
}

/** Whether a notice is about decisions that were made and are no undo themselves. */
export function isUndoable(notice: ReviewNoticeData | undefined): notice is UndoableNotice {
  return (
    notice?.kind === "done" ||
    (notice?.kind === "bulk" && !notice.undo && notice.decided.length > 0)
  );
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
  const notice: ReviewNoticeData = conflict
    ? { kind: "conflict", request: current }
    : { kind: "failed", decision, error };
  const gone = error.code === "not-found";
  const back = gone
    ? state
    : withList(state, stands.status, (list) => {
        if (list.phase !== "ready") return list;
        const others = without(list, new Set([userId]));
        // A request that was on no loaded page is not restored to one.
        return conflict || index === -1
          ? withRequest(others, stands, state.sort)
          : backAt(others, stands, index, state.sort);
      });
  // The next count corrects the total.
  return { ...back, deciding, counts, notice, seen: {} };
}

/** Bulk decisions: moves each decided request to its list, including those someone else decided. */
function settle(state: ReviewState, settled: readonly Settled[]): ReviewState {
  const leaving = new Map<AccessRequest["status"], Set<string>>();
  for (const { before } of settled) {
    const gone = leaving.get(before.status) ?? new Set();
    leaving.set(before.status, gone.add(before.user.id));
  }
  let next = state;
  for (const [status, gone] of leaving) next = withList(next, status, (l) => without(l, gone));
  let { counts, seen } = next;
  for (const { before, now } of settled) {
    seen = { ...seen, ...shifted(seen, before.status, -1) };
    if (!now) continue;
    seen = { ...seen, ...shifted(seen, now.status, 1) };
    counts = moved(counts, before.status, now.status);
    next = shown(next, now);
  }
  return { ...next, counts, seen };
}

/** A request in the list it belongs to; a list that was never read shows it when it is. */
function shown(state: ReviewState, request: AccessRequest): ReviewState {
  return withList(state, request.status, (list) =>
    list.phase === "ready" ? withRequest(list, request, state.sort) : list,
  );
}

function withList(
  state: ReviewState,
  name: ReviewList,
  change: (list: ListState) => ListState,
): ReviewState {
  const list = change(state.lists[name]);
  return list === state.lists[name] ? state : { ...state, lists: { ...state.lists, [name]: list } };
}
