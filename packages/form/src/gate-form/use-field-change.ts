"use client";
import { useEffect, useRef } from "react";
import { useGateFormState } from "./gate-form.context.ts";

/** Hears a field's text whenever it changes, whoever changed it: a visitor, a draft, a reset, a host. */
export function useFieldChange(fieldId: string, onChange: (text: string) => void): void {
  const { form } = useGateFormState().controller;
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(
    () =>
      form.subscribe({
        name: fieldId,
        exact: true,
        formState: { values: true },
        callback: ({ values }) => latest.current(textOf(values[fieldId])),
      }),
    [form, fieldId],
  );
}

/** A field's value where it is a text; else empty. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
