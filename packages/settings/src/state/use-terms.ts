"use client";
import { AccessError, errorData, inTime, type SettingsAdapter } from "@sallyport/access";
import { type Agreements, changedTerms, planAskAgain } from "@sallyport/access/agreements";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { STARTED, type TermsEvent, type TermsState, termsReducer } from "./terms.machine.ts";

/** What an owner can do about terms that have changed. */
export interface TermsController {
  readonly state: TermsState;
  reload(): void;
  /** A dry run, of how things stand now. */
  count(whom: "changed" | "all"): void;
  /** Do what the dry run said. */
  ask(reason: string): void;
  /** Leave those who have not been asked yet as they are. */
  stop(): void;
  back(): void;
}

/** Who agreed to what over an adapter, the only place that knows it. `able`: the adapter can. */
export function useTerms(adapter: SettingsAdapter, able: boolean): TermsController {
  const [state, dispatch] = useReducer(termsReducer, STARTED);
  const abort = useRef<AbortController>(undefined);

  const turns = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    const turn = ++turns.current;
    // What was asked for earlier and comes later is older than what is shown.
    const tell = (event: TermsEvent): void => {
      if (turn === turns.current) dispatch(event);
    };
    try {
      tell({ type: "read", agreements: await readAgreements(adapter) });
    } catch (error) {
      tell({ type: "read-failed", error: errorData(error) });
    }
  }, [adapter]);

  useEffect(() => {
    if (!able) return;
    void read();
    const again = (): void => {
      if (document.visibilityState === "visible") void read();
    };
    addEventListener("focus", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      removeEventListener("focus", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [able, read]);
  // Whoever leaves the page has not said stop; what is under way there ends with it all the same.
  useEffect(() => () => abort.current?.abort(), []);

  const count = async (whom: "changed" | "all"): Promise<void> => {
    dispatch({ type: "counting" });
    turns.current += 1;
    try {
      const agreements = await readAgreements(adapter);
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
      const asking = adapter.askAgain(plan, {
        signal,
        ...(reason.trim() !== "" && { reason: reason.trim() }),
        onProgress: (done) => dispatch({ type: "progress", done }),
      });
      const result = await Promise.race([asking, stopped(signal)]);
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

const PATIENCE = 2_000;

/** Rejects where an adapter does not heed that it was stopped. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => setTimeout(() => reject(signal.reason), PATIENCE));
  });
}

/** An adapter's agreements; rejects where none come in time, or what comes is none. */
async function readAgreements(adapter: SettingsAdapter): Promise<Agreements> {
  const agreements: unknown = await inTime(adapter.agreements());
  if (isAgreements(agreements)) return agreements;
  throw new AccessError({ code: "malformed", message: "The adapter's answer is no agreements." });
}

function isAgreements(value: unknown): value is Agreements {
  const { agreed, granted, decided, gate } = (value ?? {}) as Partial<Agreements>; // looked at below
  return Array.isArray(agreed) && !!granted && !!decided && Array.isArray(gate?.fields);
}
