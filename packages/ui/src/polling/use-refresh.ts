"use client";
import { useCallback, useEffect, useRef } from "react";
import { useLatest } from "../refs/use-latest.ts";
import { type PollOptions, type PollResult, poll } from "./poll.ts";

export interface RefreshOptions extends Pick<PollOptions, "first" | "steady"> {
  /**
   * Milliseconds between two reads while things happen; a function is asked before each. `false`: only on
   * return to the page.
   */
  readonly interval: number | false | (() => number);
  /** Nothing is read while it is false. True if absent. */
  readonly enabled?: boolean;
}

/**
 * Reads while the page is visible, and on return to it: see `poll`. Another `read`, which is to be kept by
 * `useCallback`, begins over. Gives a function that goes back to the first pace, for after a change that
 * the page itself made.
 *
 * @param read - Its signal aborts when the component goes or another read takes its place.
 */
export function useRefresh(
  read: (signal: AbortSignal) => Promise<PollResult>,
  options: RefreshOptions,
): () => void {
  const latest = useLatest(options);
  const restart = useRef<() => void>(undefined);
  const { enabled = true } = options;
  useEffect(() => {
    if (!enabled) return;
    const abort = new AbortController();
    const { signal } = abort;
    const { first, steady = 0 } = latest.current;
    const isOnReturn = (): boolean => latest.current.interval === false;
    const interval = (): number => {
      const { interval: every } = latest.current;
      return Number(typeof every === "function" ? every() : every);
    };
    const readOnce = async (): Promise<PollResult> => {
      const result = await read(signal).catch((): PollResult => "failed");
      return isOnReturn() ? "settled" : result;
    };
    const known = first && isOnReturn() ? "settled" : first;
    restart.current = poll(readOnce, { interval, first: known, steady, signal });
    return () => {
      abort.abort();
      restart.current = undefined;
    };
  }, [read, enabled, latest]);
  return useCallback(() => {
    if (latest.current.interval !== false) restart.current?.();
  }, [latest]);
}
