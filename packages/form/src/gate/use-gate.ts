"use client";
import { AccessError, type GateView, type RequesterAdapter } from "@sallyport/access";
import { type AnswerIssue, type Answers, gateModelOf } from "@sallyport/schema";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SubmitDetails } from "../gate-form/gate-form.types.ts";

// A decision shows within three seconds, the answer's way included.
const EVERY = 2_000;
// Where there is no route for one's own standing, finding it out takes several requests.
const EVERY_WITHOUT_STATUS = 30_000;
const LONGEST = 30_000;

/** What a gate knows, and what a visitor can do at it. The only place that knows the adapter. */
export interface GateController {
  /** Undefined while it is loaded for the first time. */
  readonly view: GateView | undefined;
  /** The adapter has answered: what it can do is known. */
  readonly answered: boolean;
  /** The last load failed, or what came cannot be shown; an earlier view may still stand. */
  readonly unreachable: boolean;
  /** Why the last submission or withdrawal failed as a whole. */
  readonly failure: string | undefined;
  readonly issues: readonly AnswerIssue[] | undefined;
  reload(): void;
  /** False where they were not sent; `failure` and `issues` say why. */
  submit(answers: Answers, details: SubmitDetails): Promise<boolean>;
  withdraw(): Promise<boolean>;
}

/** Load a gate, follow it while the page is visible, ask and withdraw. Without an adapter, `view` stands as given. */
export function useGate(
  adapter: RequesterAdapter | undefined,
  initial: GateView | undefined,
  initialIssues?: readonly AnswerIssue[],
): GateController {
  const given = useMemo(() => initial && readable(initial), [initial]);
  const [loaded, setLoaded] = useState(given);
  const view = adapter ? loaded : given;
  const [answered, setAnswered] = useState(false);
  const [unreachable, setUnreachable] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [issues, setIssues] = useState(initialIssues);
  const busy = useRef(false);
  const latest = useRef(0);

  const load = useCallback(
    async (signal?: AbortSignal): Promise<boolean> => {
      if (!adapter) return true;
      const turn = ++latest.current;
      try {
        const next = await adapter.load(signal ? { signal } : {});
        if (turn !== latest.current || signal?.aborted) return true;
        if (!readable(next)) throw new Error("The gate cannot be shown.");
        setLoaded((current) => (JSON.stringify(current) === JSON.stringify(next) ? current : next));
        setUnreachable(false);
        setAnswered(true);
        return true;
      } catch {
        if (turn === latest.current && !signal?.aborted) setUnreachable(true);
        return false;
      }
    },
    [adapter],
  );

  useEffect(() => {
    if (!adapter) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let failed = 0;
    const follow = async (): Promise<void> => {
      clearTimeout(timer);
      if (document.visibilityState === "visible" && !busy.current) {
        failed = (await load(abort.signal)) ? 0 : failed + 1;
      }
      // A server that is away is asked less and less often.
      const every = adapter.capabilities.ownStatus ? EVERY : EVERY_WITHOUT_STATUS;
      if (!abort.signal.aborted) timer = setTimeout(follow, Math.min(every * 2 ** failed, LONGEST));
    };
    if (given) timer = setTimeout(follow, EVERY);
    else void follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", follow);
    };
  }, [adapter, load, given]);

  const act = async (work: () => Promise<void>): Promise<boolean> => {
    let done = false;
    busy.current = true;
    setFailure(undefined);
    setIssues(undefined);
    try {
      await work();
      done = true;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      if (error instanceof AccessError) {
        if (error.issues) setIssues(error.issues);
        if (error.code === "conflict" && !error.issues) setIssues([GATE_CHANGED]);
      }
    } finally {
      busy.current = false;
    }
    await load();
    return done;
  };

  return {
    view,
    answered,
    unreachable: unreachable || (!adapter && initial !== undefined && !given),
    failure,
    issues,
    reload: () => void load(),
    submit: async (answers, details) => {
      if (!adapter || !view) throw nothingDone("The answers were not sent", adapter);
      return act(async () => {
        const { gateFingerprint } = view;
        const result: unknown = await adapter.submit({ answers, gateFingerprint, ...details });
        if (!isSent(result)) throw new AccessError({ code: "malformed", message: UNANSWERED });
      });
    },
    withdraw: async () => {
      if (!adapter) throw nothingDone("The request was not withdrawn", adapter);
      return act(() => adapter.withdraw());
    },
  };
}

/** A developer's mistake: what would do it is missing. */
function nothingDone(what: string, adapter: RequesterAdapter | undefined): Error {
  return new Error(
    adapter
      ? `@sallyport/form: ${what}: the gate has not been loaded yet. Wait until there is a \`view\`.`
      : `@sallyport/form: ${what}: this gate has no adapter. Give \`useGate\` one, or send it yourself.`,
  );
}

const UNANSWERED = "The adapter did not say what became of the answers.";

/** Whether an adapter says that it has the answers. One that says nothing may have done nothing. */
function isSent(result: unknown): boolean {
  const { status } = Object(result) as { readonly status?: unknown }; // compared below
  return status === "pending" || status === "accepted" || status === "rejected";
}

/** A view whose gate a form can show: an adapter, and a server behind it, may give anything. */
function readable(view: GateView): GateView | undefined {
  return gateModelOf(view.gate) && view;
}

/** What is wrong with answers to a gate that is no more. */
export const GATE_CHANGED: AnswerIssue = {
  code: "gate-changed",
  fieldId: "",
  name: "",
  message: "The form has changed meanwhile.",
};
