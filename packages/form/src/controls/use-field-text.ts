"use client";
import { useEffect, useState } from "react";
import { useGateFormState } from "../gate-form/gate-form.context.ts";

/** A field's text and how to change it, for controls that are not native. */
export function useFieldText(fieldId: string): {
  readonly value: string;
  readonly setValue: (value: string) => void;
} {
  const { controller } = useGateFormState();
  const { form, onEdit } = controller;
  const [value, setValue] = useState(() => textOf(form.getValues(fieldId)));
  // The field may be set from outside: a reset, a draft, a host.
  useEffect(() => {
    const { unsubscribe } = form.watch((values, { name }) => {
      if (name === undefined || name === fieldId) setValue(textOf(values[fieldId]));
    });
    return unsubscribe;
  }, [form, fieldId]);
  return {
    value,
    setValue: (next) => {
      setValue(next);
      form.setValue(fieldId, next, { shouldValidate: form.formState.isSubmitted });
      onEdit();
    },
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
