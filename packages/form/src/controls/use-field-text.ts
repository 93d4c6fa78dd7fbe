"use client";
import { useController } from "react-hook-form";
import { useGateFormState } from "../gate-form/gate-form.context.ts";

/** A field's text and how to change it, for controls that are not native. */
export function useFieldText(fieldId: string): {
  readonly value: string;
  readonly setValue: (value: string) => void;
  readonly onBlur: () => void;
  readonly ref: (element: HTMLElement | null) => void;
} {
  const { controller } = useGateFormState();
  const { field } = useController({ control: controller.form.control, name: fieldId });
  return {
    value: typeof field.value === "string" ? field.value : "",
    setValue: field.onChange,
    onBlur: field.onBlur,
    ref: field.ref,
  };
}
