"use client";
import type { KeyboardEvent } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";

/** Clears a field, native or enhanced. */
export function useClear(fieldId: string): () => void {
  const { fields, onEdit } = useGateFormState().controller;
  return () => {
    fields.set(fieldId, "");
    onEdit();
  };
}

/** For lists, which no key empties by itself: Delete and Backspace do. */
export function useClearKeys(fieldId: string): (event: KeyboardEvent) => void {
  const clear = useClear(fieldId);
  return (event) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    clear();
  };
}
