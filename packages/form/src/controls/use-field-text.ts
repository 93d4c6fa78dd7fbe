"use client";
import { useState } from "react";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import { textOf, useFieldChange } from "../gate-form/use-field-change.ts";

/** A field's text and how to change it, for controls that are not native. */
export function useFieldText(fieldId: string): {
  readonly value: string;
  readonly setValue: (value: string) => void;
} {
  const { fields, onEdit } = useGateFormState().controller;
  const [value, setValue] = useState(() => textOf(fields.get(fieldId)));
  useFieldChange(fieldId, setValue);
  return {
    value,
    setValue: (next) => {
      fields.note(fieldId, next);
      onEdit();
    },
  };
}
