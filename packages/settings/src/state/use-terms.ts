"use client";
import { errorData, type SettingsAdapter } from "@sallyport/access";
import { changedTerms, planAskAgain } from "@sallyport/access/agreements";
import { type PollResult, useRefresh } from "@sallyport/ui";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { STARTED, type TermsEvent, type TermsState, termsReducer } from "./terms.machine.ts";

/** What an owner can do about terms that have changed. */
export interface TermsController {
  readonly state: TermsState;
  reload(): void;
  /** A dry run against the current state. */
  count(whom: "changed" | "all"): void;
  /** Does what the dry run announced. */
  ask(reason: string): void;
  /** Stops; people who have not been asked yet are left unchanged. */
  stop(): void;
  back(): void;
}

interface UseTermsOptions {
  /** Checked. */
  readonly adapter: SettingsAdapter;
  /** Nothing is read while it is false. */
  readonly enabled: boolean;
}

/** Who agreed to what, over an adapter. */
export function useTerms({ adapter, enabled }: UseTermsOptions): TermsController {
  const [state, dispatch] = useReducer(termsReducer, STARTED);
  const abort = useRef<AbortController>(undefined);

  const turns = useRef(0);
  const read = useCallback(async (): Promise<PollResult> => {
    const turn = ++turns.current;
    // Ignores stale responses.
    const dispatchLatest = (event: TermsEvent): void => {
      if (turn === turns.current) dispatch(event);
    };
    try {
      dispatchLatest({ type: "read", agreements: await adapter.agreements() });
      return "changed";
    } catch (error) {
      dispatchLatest({ type: "read-failed", error: errorData(error) });
      return "failed";
    }
  }, [adapter]);

  useRefresh(read, { interval: false, enabled });
  // Unmounting aborts a running request.
  useEffect(() => () => abort.current?.abort(), []);

  const count = async (whom: "changed" | "all"): Promise<void> => {
    dispatch({ type: "counting" });
    turns.current += 1;
    try {
      const agreements = await adapter.agreements();
      const plan = planAskAgain(agreements, whom === "all" ? "all" : changedTerms(agreements));
      dispatch({ type: "counted", agreements, plan });
    } catch (error) {
      dispatch({ type: "back", error: errorData(error) });
    }
  };

  const ask = async (reason: string): Promise<void> => {
    if (state.step.phase !== "confirming") return;
    const { plan } = state.step;
    const stopping = new AbortController();
    const { signal } = stopping;
    abort.current = stopping;
    dispatch({ type: "asking", plan });
    try {
      const result = await adapter.askAgain(plan, {
        signal,
        ...(reason.trim() !== "" && { reason: reason.trim() }),
        onProgress: (done) => dispatch({ type: "progress", done }),
        onPause: (seconds) => dispatch({ type: "paused", seconds }),
      });
      dispatch({ type: "asked", result, halted: signal.aborted });
    } catch (error) {
      dispatch({ type: "back", ...(!signal.aborted && { error: errorData(error) }) });
    }
    await read();
  };

  return {
    state,
    reload: () => void read(),
    count: (whom) => void count(whom),
    ask: (reason) => void ask(reason),
    stop: () => abort.current?.abort(),
    back: () => dispatch({ type: "back" }),
  };
}
