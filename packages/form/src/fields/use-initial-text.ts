"use client";
import { useGateFormState } from "../gate-form/gate-form.context.ts";

/** The text a control begins with, in server HTML too. */
export function useInitialText(fieldId: string): string | undefined {
  const { values } = useGateFormState();
  const value = values && Object.hasOwn(values, fieldId) ? values[fieldId] : undefined;
  return typeof value === "string" ? value : undefined;
}
