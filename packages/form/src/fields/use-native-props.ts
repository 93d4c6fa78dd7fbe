"use client";
import { useAutofill } from "../autofill/use-autofill.ts";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";

/** Properties that every native control has. */
export interface NativeProps {
  readonly name: string;
  readonly id: string;
  readonly className: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-required": true | undefined;
  readonly disabled: boolean;
  /** Not of a box to tick, which no browser fills in. */
  readonly autoComplete?: string;
}

/** Properties that every native control has, its name being the field's id. */
export function useNativeProps({
  field,
  id,
  invalid,
  describedBy,
  disabled,
}: FieldControlProps): NativeProps {
  const slot = useSlots();
  const autoComplete = useAutofill(field);
  return {
    name: useGateFormState().prefix + field.id,
    id,
    className: slot("control"),
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy,
    "aria-required": field.required || undefined,
    disabled,
    ...(field.type !== "checkbox" && { autoComplete }),
  };
}
