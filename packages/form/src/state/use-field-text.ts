"use client";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useHeldText } from "./use-field-change.ts";

/** A field's text and how to change it, for controls that are not native. */
export function useFieldText(fieldId: string): {
  readonly value: string;
  readonly setValue: (value: string) => void;
} {
  const { fields, onEdit } = useGateFormState().controller;
  return {
    value: useHeldText(fieldId),
    setValue: (next) => {
      fields.note(fieldId, next);
      onEdit();
    },
  };
}
