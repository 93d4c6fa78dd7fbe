"use client";
import {
  AccessError,
  type AccessErrorCode,
  errorData,
  type GateView,
  type OnError,
  type RequesterAdapter,
  type VisitorStatus,
} from "@sallyport/access";
import { type AnswerIssue, type Answers, gateModelOf } from "@sallyport/schema";
import { type PollResult, poll, useMessages, useSallyport } from "@sallyport/ui";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SubmitDetails, SubmitOutcome } from "../internal/gate-form.types.ts";
import { en } from "../messages/en.ts";
import type { FormMessageOverrides } from "../messages/messages.types.ts";
import { describeFailure } from "./describe-failure.ts";
import { isSameData } from "./is-same-data.ts";
import { useCheckedAdapter } from "./use-checked-adapter.ts";

// A decision shows within three seconds, the answer's way included; later on within half a minute.
const EVERY = 2_000;
const STEADY = 60_000;
// Without a route for the visitor's status, reading it takes several requests.
const EVERY_WITHOUT_STATUS = 30_000;

/** What a gate knows, and what a visitor can do at it. The only place that knows the adapter. */
export interface GateController {
  /** Undefined while it is loaded for the first time. */
  readonly view: GateView | undefined;
  /** The adapter has answered: what it can do is known. */
  readonly answered: boolean;
  /** The last load failed or can't be shown; `view` may be stale. */
  readonly unreachable: boolean;
  /** Why the last load failed. */
  readonly problem: AccessErrorCode | undefined;
  /** Why the last submission or withdrawal failed as a whole: a message of the form, by `failureCode`. */
  readonly failure: string | undefined;
  readonly failureCode: AccessErrorCode | undefined;
  reload(): void;
  /** Resolves once the gate has been loaded again. Rejects where there is no adapter or no gate yet. */
  submit(answers: Answers, details?: SubmitDetails): Promise<SubmitOutcome>;
  /** Likewise. */
  withdraw(): Promise<SubmitOutcome>;
}

export interface UseGateOptions {
  /** Without one, `initialData` is what is shown, and nothing can be sent. */
  readonly adapter?: RequesterAdapter | undefined;
  /** What is known already, from a server. */
  readonly initialData?: GateView | undefined;
  /**
   * Milliseconds between two looks at a gate that may change, while the page is visible. They become rarer
   * when nothing happens, and a gate that is settled is looked at on focus only. `false`: never looked at
   * again. 2 s if absent, and 30 s if the adapter needs several requests.
   */
  readonly pollInterval?: number | false | undefined;
  /** Called when the visitor's status has changed, however that became known. Not for the first one. */
  readonly onStatusChange?: ((status: VisitorStatus, previous: VisitorStatus) => void) | undefined;
  /**
   * Called with each failure of the adapter and its method, such as `requester.submit`, for your logs. If
   * absent, those that should never happen are logged to the console.
   */
  readonly onError?: OnError | undefined;
  readonly messages?: FormMessageOverrides;
}

/** Loads a gate, follows it while the page is visible, asks and withdraws. */
export function useGate(options: UseGateOptions): GateController {
  const { initialData, pollInterval, onStatusChange } = options;
  const adapter = useCheckedAdapter(options.adapter, options.onError);
  const given = useMemo(() => initialData && readable(initialData), [initialData]);
  const [loaded, setLoaded] = useState(given);
  const view = adapter ? loaded : given;
  const [answered, setAnswered] = useState(false);
  const [problem, setProblem] = useState<AccessErrorCode>();
  const [failure, setFailure] = useState<{
    readonly code: AccessErrorCode;
    readonly text: string;
  }>();
  const messages = useMessages("form", en, options.messages);
  const { locale } = useSallyport();
  const busy = useRef(false);
  const latest = useRef(0);

  const seen = useRef(given);
  const restart = useRef<() => void>(undefined);

  const load = useCallback(
    async (signal?: AbortSignal): Promise<PollResult> => {
      if (!adapter) return "settled";
      const turn = ++latest.current;
      const isLate = (): boolean => turn !== latest.current || signal?.aborted === true;
      const show = (next: GateView): PollResult => {
        const shown = seen.current && isSameData(seen.current, next) ? seen.current : next;
        const isNew = shown !== seen.current;
        seen.current = shown;
        setLoaded(shown);
        return isSettled(shown) ? "settled" : isNew ? "changed" : "same";
      };
      try {
        const next = await adapter.load(signal ? { signal } : {});
        if (isLate()) return "same";
        setProblem(undefined);
        setAnswered(true);
        return show(next);
      } catch (error) {
        if (isLate()) return "failed";
        const { code } = errorData(error);
        setProblem(code);
        // Who has to log in to see the gate has been logged out.
        if (code !== "unauthenticated") return "failed";
        return seen.current ? show(signedOut(seen.current)) : "settled";
      }
    },
    [adapter],
  );

  useEffect(() => {
    if (!adapter) return;
    const abort = new AbortController();
    const { signal } = abort;
    const every = (): number =>
      pollInterval || (adapter.capabilities.requestStatus ? EVERY : EVERY_WITHOUT_STATUS);
    if (pollInterval !== false) {
      restart.current = poll(async () => (busy.current ? "same" : load(signal)), {
        interval: every,
        steady: STEADY,
        first: given && (isSettled(given) ? "settled" : "changed"),
        signal,
      });
    } else if (!given) void load(signal);
    return () => abort.abort();
  }, [adapter, load, given, pollInterval]);

  const act = async (current: GateView, work: () => Promise<void>): Promise<SubmitOutcome> => {
    busy.current = true;
    setFailure(undefined);
    let outcome: SubmitOutcome = { ok: true };
    try {
      await work();
    } catch (error) {
      const { code, issues } = errorData(error);
      const text = describeFailure(code, current, messages, locale);
      setFailure({ code, text });
      const changed = code === "conflict" ? [GATE_CHANGED] : undefined;
      outcome = { ok: false, issues: issues ?? changed, failure: text };
    } finally {
      busy.current = false;
    }
    await load();
    restart.current?.();
    return outcome;
  };

  // Undefined before there is a view, null when signed out.
  const visitorId = view && (view.visitor?.id ?? null);
  const [known, setKnown] = useState(visitorId);
  if (visitorId !== known) {
    setKnown(visitorId);
    // What went wrong in one session is nothing to the next.
    if (known !== undefined && visitorId) setFailure(undefined);
  }

  const status = view?.status;
  const shownStatus = useRef(status);
  useEffect(() => {
    const previous = shownStatus.current;
    shownStatus.current = status;
    if (status !== undefined && previous !== undefined && status !== previous) {
      onStatusChange?.(status, previous);
    }
  }, [status, onStatusChange]);

  return {
    view,
    answered,
    unreachable: problem !== undefined || (!adapter && initialData !== undefined && !given),
    problem,
    failure: failure?.text,
    failureCode: failure?.code,
    reload: () => void load().then(() => restart.current?.()),
    submit: async (answers, details) => {
      if (!adapter || !view) throw nothingDone("The answers were not sent", adapter);
      return act(view, async () => {
        const { gateFingerprint, visitor } = view;
        // Another tab may have logged out, or another account in, since this form was shown.
        const now = await adapter.load().catch(() => undefined);
        if (now && now.visitor?.id !== visitor?.id) {
          throw new AccessError({ code: "unauthenticated", message: OTHER_SESSION });
        }
        await adapter.submit({ answers, gateFingerprint, ...details });
      });
    },
    withdraw: async () => {
      if (!adapter || !view) throw nothingDone("The request was not withdrawn", adapter);
      return act(view, () => adapter.withdraw());
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

/** Nothing to wait for: open, accepted, or for no one who is logged in. A rejection may be taken back. */
function isSettled({ gated, visitor, status }: GateView): boolean {
  return !gated || visitor === null || status === "accepted";
}

/** What is left of a view when its visitor is logged out. */
function signedOut(view: GateView): GateView {
  const { repo, gated, gate, gateFingerprint, approvalMode, closed } = view;
  const open = { repo, gated, gate, gateFingerprint, approvalMode, ...(closed && { closed }) };
  return { ...open, visitor: null, status: "none" };
}

const OTHER_SESSION = "The session is not the one that the form was shown in.";

/** A view whose gate a form can show: what a server has read may be anything. */
function readable(view: GateView): GateView | undefined {
  return gateModelOf(view.gate) && view;
}

/** What is wrong with answers to a gate that is no more. */
export const GATE_CHANGED: AnswerIssue = {
  code: "gate-changed",
  fieldId: "",
  name: "",
  message: "The form has changed.",
};
