import type { AnswerIssue, GateModel } from "@sallyport/schema";

/** What is wrong with one answer. */
export type FieldError = Pick<AnswerIssue, "code" | "message">;

/** What is wrong, by field id. */
export type FormErrors = ReadonlyMap<string, FieldError>;

/** What a form shows besides the answers, which its controls hold. */
export interface ShownStatus {
  /** What is wrong, by field id. */
  readonly errors: FormErrors;
  /** What is wrong with the form as a whole, or with questions that it no longer asks. */
  readonly beside: readonly AnswerIssue[];
  /** Why the last submission failed as a whole, in the host's words. */
  readonly failure: string | undefined;
  /** The answers have arrived. */
  readonly submitted: boolean;
  /** `onSubmit` threw, or gave no reason. */
  readonly threw: boolean;
  /** The visitor tried to send before they opened the prompt. */
  readonly unread: boolean;
  /** Counts failed submissions: focus moves to the summary after each. */
  readonly failures: number;
}

/** What a form knows besides the answers, which its controls hold. */
export interface FormStatus extends ShownStatus {
  /** `onSubmit` is running. */
  readonly sending: boolean;
  /** A function that was given as `action` is running. */
  readonly pending: boolean;
  readonly promptOpened: boolean;
  /** Something was typed that has not been sent. */
  readonly edited: boolean;
  /** The host's issues that were shown last. */
  readonly given: readonly AnswerIssue[] | undefined;
  /** Answers were sent since then, so the same issues are news. */
  readonly sentSince: boolean;
}

export type StatusEvent =
  | { readonly type: "edit" | "recover" | "open-prompt" | "miss-prompt" | "reset" }
  /** The button was pressed, and the answers are about to be checked. */
  | { readonly type: "press" | "send" | "invalid" | "throw" }
  /** The browser posts the form, or React runs its action; `leaves` where the page goes with it. */
  | { readonly type: "post"; readonly leaves: boolean }
  /** The answers arrived; `whole` unless something was typed in the meantime. */
  | { readonly type: "accept"; readonly whole: boolean }
  | {
      readonly type: "refuse";
      readonly gate: GateModel;
      readonly issues: readonly AnswerIssue[];
      readonly failure?: string | undefined;
    }
  /** The host's `issues` have changed. */
  | {
      readonly type: "give";
      readonly gate: GateModel;
      readonly issues: readonly AnswerIssue[] | undefined;
    }
  | { readonly type: "check"; readonly errors: FormErrors }
  | { readonly type: "pend"; readonly pending: boolean };
