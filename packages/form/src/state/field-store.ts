import type { AnswerValue } from "@sallyport/schema";
import type { RefObject } from "react";
import type { FieldStore } from "../internal/field-store.types.ts";

type Listener = (value: AnswerValue | undefined) => void;

/** Values of the fields of a form. `onChange` hears of every change, after the field's own listeners. */
export function createFieldStore(
  box: RefObject<HTMLElement | null>,
  onChange: (fieldId: string, value: AnswerValue) => void,
  prefix = "",
): FieldStore {
  const known = new Map<string, AnswerValue>();
  const listeners = new Map<string, Set<Listener>>();
  const controlOf = (fieldId: string): HTMLInputElement | null | undefined =>
    box.current?.querySelector(`[name="${prefix}${fieldId}"]`);
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
      // The enhanced control has already updated itself.
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
