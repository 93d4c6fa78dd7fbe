"use client";
import type { AccessRequest, AnswerFilter } from "@sallyport/access";
import { checkedReview, errorData } from "@sallyport/access";
import type { PollResult } from "@sallyport/ui";
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type {
  ReviewList,
  ReviewNoticeData,
  ReviewPlace,
  Undoing,
} from "../internal/review.types.ts";
import type {
  ReviewController,
  ReviewQuery,
  UseReviewOptions,
} from "../internal/review-controller.types.ts";
import type { ListRead, ReviewEvent } from "../internal/review-state.types.ts";
import { canUndo } from "./can-undo.ts";
import { foundAmong, serverQuery } from "./find.ts";
import { inverses } from "./more-decisions.ts";
import { readPage } from "./read-page.ts";
import { draftsOf } from "./reason-drafts.ts";
import { initialState, isUndoable, newsOf, reviewReducer } from "./review.machine.ts";
import { useBulk } from "./use-bulk.ts";

const PAGE = 100;
const EVERY = 5_000;
// So long after a change, the next one is likely.
const STEADY = 30_000;
const UNASKED_PAGES = 3;
const NO_FILTERS: readonly AnswerFilter[] = [];

const PENDING: ReviewPlace = { list: "pending" };

/**
 * The state of a review over an adapter, for a custom interface: what is loaded, what can be done, the outcome of
 * it. The parts read the same from `useReviewContext`.
 */
export function useReview(options: UseReviewOptions): ReviewController {
  const { place = PENDING, sort = "newest", initialData } = options;
  const adapter = checkedReview(options.adapter);
  const { list, search = "", filters = NO_FILTERS } = place;
  // A host may give equal filters in another array on every render.
  const filterKey = JSON.stringify(filters);
  const find = useMemo<ReviewQuery>(
    () => ({ search, sort, filters: JSON.parse(filterKey) }),
    [search, sort, filterKey],
  );
  const [state, dispatch] = useReducer(reviewReducer, undefined, () =>
    initialState(list, initialData, sort),
  );
  const turns = useRef(0);
  const latest = useRef(state);
  latest.current = state;
  const bulkBusy = useRef(false);
  // A count requested before a decision is stale after it.
  const changes = useRef(0);
  const change = useCallback((event: ReviewEvent): void => {
    changes.current += 1;
    dispatch(event);
  }, []);
  const bulk = useBulk({ adapter, dispatch: change, busy: bulkBusy });

  const read = useCallback(
    async (name: ReviewList, part: ListRead = "first"): Promise<void> => {
      const turn = ++turns.current;
      const { nextCursor, dropped } = latest.current.lists[name];
      const cursors = { first: undefined, next: nextCursor, earlier: dropped.at(-1)?.cursor };
      const cursor = cursors[part];
      dispatch({ type: "read", list: name, turn, part });
      const before = changes.current;
      try {
        const page = await readPage(adapter, {
          status: name,
          limit: PAGE,
          ...serverQuery(find, adapter.capabilities),
          ...(cursor !== undefined && { cursor }),
        });
        // The page may be stale for requests decided while it loaded, so refetch. Not during a bulk run, which
        // would refetch forever: each response removes its requests.
        const stale = part === "first" && changes.current !== before && !bulkBusy.current;
        if (stale && turns.current === turn) return await read(name);
        dispatch({ type: "page", list: name, turn, page, part });
      } catch (error) {
        dispatch({ type: "page-failed", list: name, turn, error: errorData(error) });
      }
    },
    [adapter, find],
  );

  const count = useCallback(async (): Promise<PollResult> => {
    if (!adapter.capabilities.counts) return "same";
    const before = changes.current;
    try {
      const counts = await adapter.counts();
      if (changes.current !== before) return "changed";
      const isSame = JSON.stringify(counts) === JSON.stringify(latest.current.counts);
      dispatch({ type: "counts", counts });
      return isSame ? "same" : "changed";
    } catch (error) {
      // The tabs go without numbers; the list says what is wrong.
      if (errorData(error).code !== "unauthenticated") return "failed";
      dispatch({ type: "signed-out" });
      return "settled";
    }
  }, [adapter]);

  const searched = useRef(find);
  useEffect(() => {
    if (searched.current !== find) dispatch({ type: "searched", sort: find.sort });
    searched.current = find;
    if (!latest.current.counts) void count();
    // New requests are found by comparing with a count as old as the list; and an adapter may learn its
    // capabilities from its first response.
    void read(list).then(count);
  }, [read, count, list, find]);

  const { clear } = bulk;
  // What is selected is what is shown, or was collected from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or search starts over
  useEffect(() => clear, [list, find, clear]);

  const { phase, requests: loaded, nextCursor, reading, error } = state.lists[list];
  const { capabilities } = adapter;
  const requests = useMemo(
    () => foundAmong(loaded, find, capabilities),
    [loaded, find, capabilities],
  );
  const emptied = phase === "ready" && loaded.length === 0 && !reading && !error;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other requests are what may be too many
  useEffect(() => {
    // A row whose reason is being written may be on the page that would go.
    if (draftsOf(adapter).open === 0) dispatch({ type: "let-go", list });
  }, [list, loaded, adapter]);

  const unasked = useRef(0);
  useEffect(() => {
    if (!emptied) unasked.current = phase === "ready" && !reading ? 0 : unasked.current;
    // Every request on the page was decided, so load the next page. After several empty pages in a row, leave
    // it to a button.
    if (!emptied || nextCursor === undefined || bulk.progress) return;
    if (unasked.current >= UNASKED_PAGES) return;
    unasked.current += 1;
    void read(list, "next");
  }, [emptied, nextCursor, bulk.progress, read, list, phase, reading]);

  const { signedOut } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: counting ends once someone is logged out, and begins again once they are back
  useEffect(() => {
    const abort = new AbortController();
    const follow = async (): Promise<PollResult> => {
      const idle = latest.current.deciding.size === 0 && !bulkBusy.current;
      return idle ? count() : "changed";
    };
    const { signal } = abort;
    import("./late.ts").then(
      ({ poll }) => {
        if (!signal.aborted) {
          poll(follow, { interval: () => EVERY, steady: STEADY, first: "changed", signal });
        }
      },
      () => {}, // the counts stay as they are until the list is read again
    );
    return () => abort.abort();
  }, [count, signedOut]);

  const send = async (
    request: AccessRequest,
    to: AccessRequest["status"],
    reason: string | undefined,
    undo?: Undoing,
  ): Promise<void> => {
    const userId = request.user.id;
    if (latest.current.deciding.has(userId)) return;
    dispatch({ type: "decide", request, to, reason, isUndo: undo !== undefined });
    bulk.unselect(new Set([userId]));
    changes.current += 1;
    const event = await import("./late.ts").then(
      ({ takeDecision }) => takeDecision(adapter, { request, to, reason }, undo),
      (error): ReviewEvent => ({
        type: "refused",
        userId,
        error: errorData(error),
        current: undefined,
      }),
    );
    changes.current += 1;
    dispatch(event);
    if (event.type === "refused") void count();
  };

  const undo = (notice: ReviewNoticeData): void => {
    if (!canUndo(notice, adapter) || !isUndoable(notice)) return;
    dispatch({ type: "undo", notice });
    if (notice.kind === "done") {
      const { before, to } = notice;
      void send({ ...before, status: to }, before.status, before.reason, notice);
    }
    if (notice.kind === "bulk") void bulk.decideAll(inverses(notice.decided, notice.to), notice);
  };

  return {
    state,
    find,
    requests,
    news: newsOf(state, list),
    bulk,
    reload: () => {
      void read(list).then(count);
    },
    load: (part) => {
      const { nextCursor, dropped, reading } = latest.current.lists[list];
      const there = part === "next" ? nextCursor !== undefined : dropped.length > 0;
      if (there && !reading) void read(list, part);
    },
    decide: (request, to, reason) => void send(request, to, reason),
    undo,
    undoLast: () => {
      const { undoable, deciding } = latest.current;
      // The decision that is under way would be the one to undo.
      if (bulkBusy.current || [...deciding.values()].some(({ isUndo }) => !isUndo)) return;
      const [last] = undoable;
      if (last && canUndo(last, adapter)) undo(last);
      // The message of one that cannot be undone says why.
      else dispatch({ type: "notice", notice: last ?? { kind: "nothing-to-undo" } });
    },
    notify: (notice) => dispatch({ type: "notice", notice }),
  };
}
