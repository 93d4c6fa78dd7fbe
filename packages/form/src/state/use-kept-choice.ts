"use client";
import { useEffect, useRef } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { textOf, useFieldChange } from "./use-field-change.ts";

/**
 * Keeps what is chosen in a native list while its options move, go and come back: a browser drops the
 * choice with its option, and takes none that came before its option.
 */
export function useKeptChoice(fieldId: string, initial: string, options: readonly string[]): void {
  const { fields } = useGateFormState().controller;
  const wanted = useRef(initial);
  // Read before React changes the options: autofill may have fired no event.
  const shown = textOf(fields.get(fieldId));
  if (shown !== "") wanted.current = shown;
  useFieldChange(fieldId, (text) => {
    wanted.current = text;
  });
  useEffect(() => {
    const { current: value } = wanted;
    if (value !== textOf(fields.get(fieldId)) && options.includes(value))
      fields.set(fieldId, value);
  }, [fields, fieldId, options]);
}
