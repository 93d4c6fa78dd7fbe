import type { AnswerValue } from "@sallyport/schema";

/** The values of one form's fields. Native controls are read from the DOM: autofill may fire no event. */
export interface FieldStore {
  get(fieldId: string): AnswerValue | undefined;
  /** Sets a field's value, in a native or an enhanced control. */
  set(fieldId: string, value: AnswerValue): void;
  /** Keep what a native control holds: another is about to take its place. Nothing has changed by it. */
  hold(fieldId: string): void;
  /** A field has changed by itself. */
  note(fieldId: string, value: AnswerValue): void;
  /** Hear each change of a field. Gives what ends it. */
  subscribe(fieldId: string, listener: (value: AnswerValue | undefined) => void): () => void;
}
