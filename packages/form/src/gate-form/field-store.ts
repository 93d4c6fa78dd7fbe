import type { AnswerValue } from "@sallyport/schema";
import type { RefObject } from "react";

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

/** Values of the fields of a form. `onChange` hears of every change, after the field's own listeners. */
export function createFieldStore(
  form: RefObject<HTMLFormElement | null>,
  onChange: (fieldId: string, value: AnswerValue) => void,
): FieldStore {
  const known = new Map<string, AnswerValue>();
  const listeners = new Map<string, Set<Listener>>();
  const controlOf = (fieldId: string): HTMLInputElement | null | undefined =>
    form.current?.querySelector(`[name="${fieldId}"]`);
  const note = (fieldId: string, value: AnswerValue): void => {
    known.set(fieldId, value);
    for (const listener of listeners.get(fieldId) ?? []) listener(value);
    onChange(fieldId, value);
  };
  const get = (fieldId: string): AnswerValue | undefined => {
    const control = controlOf(fieldId);
    return control && control.type !== "hidden" ? heldBy(control) : known.get(fieldId);
  };
  return {
    get,
    hold: (fieldId) => {
      const held = get(fieldId);
      if (held !== undefined) known.set(fieldId, held);
    },
    set: (fieldId, value) => {
      note(fieldId, value);
      const control = controlOf(fieldId);
      // What stands for an enhanced control has heard it already.
      if (!control || control.type === "hidden") return;
      if (control.type === "checkbox") control.checked = value === true;
      else control.value = String(value);
    },
    note,
    subscribe: (fieldId, listener) => {
      const heard = listeners.get(fieldId) ?? new Set();
      listeners.set(fieldId, heard.add(listener));
      return () => heard.delete(listener);
    },
  };
}

/** What a native control holds. */
export function heldBy(control: HTMLInputElement): AnswerValue {
  return control.type === "checkbox" ? control.checked : control.value;
}
