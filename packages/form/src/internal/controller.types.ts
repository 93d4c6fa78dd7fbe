import type { AnswerIssue, AnswerValue } from "@sallyport/schema";
import type { FormEvent, RefObject } from "react";
import type { FormAction } from "./gate-form.types.ts";

type Listener = (value: AnswerValue | undefined) => void;

/** What the fields of one form hold. A native control is asked itself: whoever filled it in need not have told. */
export interface FieldStore {
  get(fieldId: string): AnswerValue | undefined;
  /** Put a value into a field, whatever control stands there. */
  set(fieldId: string, value: AnswerValue): void;
  /** Keep what a native control holds: another is about to take its place. Nothing has changed by it. */
  hold(fieldId: string): void;
  /** A field has changed by itself. */
  note(fieldId: string, value: AnswerValue): void;
  /** Hear each change of a field. Gives what ends it. */
  subscribe(fieldId: string, listener: Listener): () => void;
}

/** What is wrong with one answer. */
export type FieldError = Pick<AnswerIssue, "code" | "message">;

/** What is wrong, by field id. */
export type FormErrors = ReadonlyMap<string, FieldError>;

export interface GateFormController {
  readonly element: RefObject<HTMLFormElement | null>;
  readonly fields: FieldStore;
  /** What is wrong, by field id. */
  readonly errors: FormErrors;
  /** What is wrong beside the fields. */
  readonly beside: readonly AnswerIssue[];
  readonly submitting: boolean;
  /** The answers have arrived. */
  readonly submitted: boolean;
  /** `onSubmit` threw. */
  readonly threw: boolean;
  /** Sending was tried before the prompt was opened. */
  readonly unread: boolean;
  /** Counts failed submissions, so that focus moves to the summary after each. */
  readonly failures: number;
  /** The visitor turns to the form, or there is time: what checks the answers is brought. */
  onIntent(): void;
  /** Something was typed or chosen. */
  onEdit(): void;
  /** A native control has changed. */
  onChange(event: FormEvent<HTMLFormElement>): void;
  onReset(): void;
  onPromptOpen(): void;
  /** The form is about to go to `action`, or to where the button that was pressed says. */
  onSubmit(event: FormEvent<HTMLFormElement>, action: FormAction | undefined): Promise<void>;
  /** A function that was given as `action` runs, or has ended. */
  onPending(pending: boolean): void;
}
