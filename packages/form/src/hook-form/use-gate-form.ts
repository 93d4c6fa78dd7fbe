"use client";
import { useEffect } from "react";
import { type UseFormReturn, useFormState } from "react-hook-form";
import type { ConnectableController, FormValues } from "../internal/form-engine.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { createFormEngine } from "../state/form-engine.ts";

/**
 * react-hook-form's `control`, `formState` and methods for the gate form around: values and errors are
 * under field ids. Throws outside of a gate form.
 */
export function useGateForm(): UseFormReturn<FormValues> {
  const { gate, controller } = useGateFormState();
  // The fields in a host's form have a controller that throws here.
  const { form } = (controller as ConnectableController).connect(createFormEngine);
  const { fields } = controller;
  useEffect(() => {
    // What a visitor or a browser filled in before this ran.
    for (const { id } of gate.fields) {
      const held = fields.get(id);
      if (held !== undefined && held !== form.getValues(id)) {
        form.setValue(id, held, { shouldDirty: true });
      }
    }
  }, [gate, fields, form]);
  return { ...form, formState: useFormState({ control: form.control }) };
}
