"use client";
import type { GateField } from "@sallyport/schema";
import { useSallyport } from "@sallyport/ui";
import type { ReactNode } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useFieldText } from "../state/use-field-text.ts";
import { issueMessage } from "./issue-message.tsx";

/** What a host's own control of a field needs, in a gate form. */
export interface BoundGateField {
  readonly value: string;
  setValue(value: string): void;
  /** What is wrong, in the visitor's language; undefined where nothing is. */
  readonly error: ReactNode;
  /** Of an input that is posted with the form: its name, its id for a label, its state. */
  readonly inputProps: {
    readonly name: string;
    readonly id: string;
    readonly disabled: boolean;
    readonly "aria-invalid": true | undefined;
    readonly "aria-required": true | undefined;
  };
}

/** A field's text and what is wrong with it, for a control of the host's own. Throws outside of a gate form. */
export function useGateField(field: GateField): BoundGateField {
  const { controller, messages, domId, prefix, disabled, preview } = useGateFormState();
  const { locale } = useSallyport();
  const error = controller.errors.get(field.id);
  return {
    ...useFieldText(field.id),
    error: error && issueMessage(error, field, messages, locale, controller.element.current),
    inputProps: {
      name: prefix + field.id,
      id: `${domId}-${field.id}`,
      disabled: (disabled || preview) ?? false,
      "aria-invalid": error ? true : undefined,
      "aria-required": field.required || undefined,
    },
  };
}
