import type { AccessErrorData } from "@sallyport/access";
import type { Agreements, AskAgainPlan, AskAgainResult } from "@sallyport/access/agreements";

/** How far asking again has come. */
export type TermsStep =
  | { readonly phase: "choosing"; readonly error?: AccessErrorData }
  | { readonly phase: "counting" }
  /** The dry run, waiting for a yes. */
  | { readonly phase: "confirming"; readonly plan: AskAgainPlan }
  | {
      readonly phase: "asking";
      readonly plan: AskAgainPlan;
      readonly done: number;
      /** For how many seconds the other side lets nothing through; 0 while it does. */
      readonly paused: number;
    }
  /** `halted`: stopped by the owner. */
  | { readonly phase: "asked"; readonly result: AskAgainResult; readonly halted: boolean };

/** All that is known of agreements. Changed by events alone; no React, no adapter. */
export interface TermsState {
  readonly agreements: Agreements | undefined;
  /** Why they couldn't be loaded. */
  readonly error: AccessErrorData | undefined;
  readonly step: TermsStep;
}

export type TermsEvent =
  | { readonly type: "read"; readonly agreements: Agreements }
  | { readonly type: "read-failed"; readonly error: AccessErrorData }
  | { readonly type: "counting" }
  | { readonly type: "counted"; readonly agreements: Agreements; readonly plan: AskAgainPlan }
  | { readonly type: "asking"; readonly plan: AskAgainPlan }
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "paused"; readonly seconds: number }
  | { readonly type: "asked"; readonly result: AskAgainResult; readonly halted: boolean }
  /** Back to the choice, with the error if it failed before anyone was asked. */
  | { readonly type: "back"; readonly error?: AccessErrorData };

export const STARTED: TermsState = {
  agreements: undefined,
  error: undefined,
  step: { phase: "choosing" },
};

export function termsReducer(state: TermsState, event: TermsEvent): TermsState {
  switch (event.type) {
    case "read":
      return { ...state, agreements: event.agreements, error: undefined };
    case "read-failed":
      // Keeps what was read before; counting reports the problem.
      return state.agreements ? state : { ...state, error: event.error };
    case "counting":
      return { ...state, step: { phase: "counting" } };
    case "counted": {
      const { agreements, plan } = event;
      return { agreements, error: undefined, step: { phase: "confirming", plan } };
    }
    case "asking":
      return { ...state, step: { phase: "asking", plan: event.plan, done: 0, paused: 0 } };
    case "progress":
      return state.step.phase === "asking"
        ? { ...state, step: { ...state.step, done: event.done } }
        : state;
    case "paused": {
      // What an adapter gives may be no number.
      const paused = event.seconds > 0 ? Math.min(Math.ceil(event.seconds), 3_600) : 0;
      return state.step.phase === "asking" ? { ...state, step: { ...state.step, paused } } : state;
    }
    case "asked":
      return { ...state, step: { phase: "asked", result: event.result, halted: event.halted } };
    case "back": {
      const { error } = event;
      return { ...state, step: { phase: "choosing", ...(error && { error }) } };
    }
  }
}
