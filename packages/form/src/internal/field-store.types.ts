import type { AnswerValue } from "@sallyport/schema";

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
  subscribe(fieldId: string, listener: (value: AnswerValue | undefined) => void): () => void;
}
