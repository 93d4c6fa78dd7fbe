"use client";
import { useEffect, useRef, useState } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";

/** Calls back when a field's text changes, by a visitor, a draft, a reset or a host. */
export function useFieldChange(fieldId: string, onChange: (text: string) => void): void {
  const { fields } = useGateFormState().controller;
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(
    () => fields.subscribe(fieldId, (value) => latest.current(textOf(value))),
    [fields, fieldId],
  );
}

/** A field's text, from a native or an enhanced control. */
export function useHeldText(fieldId: string): string {
  const { fields } = useGateFormState().controller;
  const [text, setText] = useState(() => textOf(fields.get(fieldId)));
  useFieldChange(fieldId, setText);
  return text;
}

/** A field's text where it is a text; else empty. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
