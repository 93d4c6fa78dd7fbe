"use client";
import {
  AccessError,
  type AccessErrorCode,
  type AccessErrorData,
  errorData,
  type GateView,
  type RequesterAdapter,
} from "@sallyport/access";
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
  /** Why the last load failed. */
  readonly problem: AccessErrorCode | undefined;
  /** Why the last submission or withdrawal failed as a whole. */
  readonly failure: string | undefined;
  readonly failureCode: AccessErrorCode | undefined;
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
  const [problem, setProblem] = useState<AccessErrorCode>();
  const [failure, setFailure] = useState<AccessErrorData>();
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
        if (!readable(next)) {
          throw new AccessError({ code: "malformed", message: "The gate cannot be shown." });
        }
        setLoaded((current) => latestOf(current, next));
        setProblem(undefined);
        setAnswered(true);
        return true;
      } catch (error) {
        if (turn !== latest.current || signal?.aborted) return false;
        const { code } = errorData(error);
        setProblem(code);
        // Who has to log in to see the gate has been logged out.
        if (code === "unauthenticated") {
          setLoaded((current) => current && latestOf(current, signedOut(current)));
        }
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
      setFailure(errorData(error));
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

  // Undefined before there is a view, null when signed out.
  const visitorId = view && (view.visitor?.id ?? null);
  const [known, setKnown] = useState(visitorId);
  if (visitorId !== known) {
    setKnown(visitorId);
    if (known !== undefined && visitorId) {
      // What was wrong with one session's answers is nothing to the next.
      setFailure(undefined);
      setIssues(undefined);
    }
  }

  return {
    view,
    answered,
    unreachable: problem !== undefined || (!adapter && initial !== undefined && !given),
    problem,
    failure: failure?.message,
    failureCode: failure?.code,
    issues,
    reload: () => void load(),
    submit: async (answers, details) => {
      if (!adapter || !view) throw nothingDone("The answers were not sent", adapter);
      return act(async () => {
        const { gateFingerprint, visitor } = view;
        // Another tab may have logged out, or another account in, since this form was shown.
        const now = await adapter.load().catch(() => undefined);
        if (now && now.visitor?.id !== visitor?.id) {
          throw new AccessError({ code: "unauthenticated", message: OTHER_SESSION });
        }
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

/** The view there is, where another says the same. */
function latestOf(current: GateView | undefined, next: GateView): GateView {
  return current && JSON.stringify(current) === JSON.stringify(next) ? current : next;
}

/** What is left of a view when its visitor is logged out. */
function signedOut(view: GateView): GateView {
  const { repo, gated, gate, gateFingerprint, approvalMode, closed } = view;
  const open = { repo, gated, gate, gateFingerprint, approvalMode, ...(closed && { closed }) };
  return { ...open, visitor: null, status: "none" };
}

const OTHER_SESSION = "The session is not the one that the form was shown in.";
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
