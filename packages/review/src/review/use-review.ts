"use client";
import {
  AccessError,
  type AccessErrorData,
  type AccessRequest,
  type ReviewAdapter,
} from "@sallyport/access";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { INITIAL_REVIEW, newsOf, type ReviewState, reviewReducer } from "./review.machine.ts";
import type { ReviewList, ReviewNotice } from "./review.types.ts";

const PAGE = 50;
const EVERY = 5_000;

/** What an owner can do. */
export interface ReviewController {
  readonly state: ReviewState;
  /** How many requests came or went elsewhere since the list was read. */
  readonly news: number;
  reload(): void;
  loadMore(): void;
  decide(request: AccessRequest, to: AccessRequest["status"], reason?: string): void;
  /** Send the inverse of a decision. */
  undo(before: AccessRequest, to: AccessRequest["status"]): void;
  notify(notice: ReviewNotice | undefined): void;
}

/** A review over an adapter. The only place that knows it. */
export function useReview(adapter: ReviewAdapter, list: ReviewList): ReviewController {
  const [state, dispatch] = useReducer(reviewReducer, INITIAL_REVIEW);
  const turns = useRef(0);
  const latest = useRef(state);
  latest.current = state;

  const read = useCallback(
    async (name: ReviewList, cursor?: string): Promise<void> => {
      const turn = ++turns.current;
      const more = cursor !== undefined;
      dispatch({ type: "read", list: name, turn, more });
      try {
        const page = await adapter.list({ status: name, limit: PAGE, ...(more && { cursor }) });
        dispatch({ type: "page", list: name, turn, page, more });
      } catch (error) {
        dispatch({ type: "page-failed", list: name, turn, error: errorData(error) });
      }
    },
    [adapter],
  );

  const count = useCallback(async (): Promise<void> => {
    if (!adapter.capabilities.counts) return;
    try {
      dispatch({ type: "counts", counts: await adapter.counts() });
    } catch {
      // The tabs go without numbers; the list says what is wrong.
    }
  }, [adapter]);

  useEffect(() => {
    const countsAlready = adapter.capabilities.counts;
    if (countsAlready) void count();
    // An adapter may find out what it can do by its first answer.
    void read(list).then(() => (countsAlready ? undefined : count()));
  }, [adapter, read, count, list]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && latest.current.deciding.size === 0)
        void count();
    }, EVERY);
    return () => clearInterval(timer);
  }, [count]);

  const send = async (
    request: AccessRequest,
    to: AccessRequest["status"],
    reason: string | undefined,
    undo: boolean,
  ): Promise<void> => {
    const userId = request.user.id;
    if (latest.current.deciding.has(userId)) return;
    dispatch({ type: "decide", request, to, reason });
    try {
      const [result] = await adapter.decide([
        { userId, from: request.status, to, ...(reason && { reason }) },
      ]);
      if (!result)
        throw new AccessError({ code: "malformed", message: "The decision was not answered." });
      if (result.ok) dispatch({ type: "decided", userId, request: result.request, undo });
      else dispatch({ type: "refused", userId, error: result.error, current: result.current });
    } catch (error) {
      dispatch({ type: "refused", userId, error: errorData(error), current: undefined });
    }
  };

  return {
    state,
    news: newsOf(state, list),
    reload: () => {
      void read(list);
      void count();
    },
    loadMore: () => {
      const { nextCursor, loadingMore } = latest.current.lists[list];
      if (nextCursor !== undefined && !loadingMore) void read(list, nextCursor);
    },
    decide: (request, to, reason) => void send(request, to, reason, false),
    undo: (before, to) => void send({ ...before, status: to }, before.status, before.reason, true),
    notify: (notice) => dispatch({ type: "notice", notice }),
  };
}

/** Whatever an adapter throws, as data. */
export function errorData(error: unknown): AccessErrorData {
  if (error instanceof AccessError) return error.toJSON();
  return { code: "unavailable", message: error instanceof Error ? error.message : String(error) };
}
