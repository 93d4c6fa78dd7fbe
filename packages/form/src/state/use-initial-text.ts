"use client";
import { useState } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";

/** The text a control begins with, in server HTML too; what an enhanced one held where it takes its place. */
export function useInitialText(fieldId: string): string | undefined {
  const { defaultValues, controller } = useGateFormState();
  const [held] = useState(() => controller.fields.get(fieldId));
  const given =
    defaultValues && Object.hasOwn(defaultValues, fieldId) ? defaultValues[fieldId] : undefined;
  const value = held ?? given;
  return typeof value === "string" ? value : undefined;
}
