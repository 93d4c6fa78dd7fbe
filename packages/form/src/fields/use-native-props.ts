"use client";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import { useSlots } from "../gate-form/use-slots.ts";
import type { FieldControlProps } from "./field-control.types.ts";

type Registered = ReturnType<ReturnType<typeof useGateFormState>["controller"]["form"]["register"]>;

/** Properties that every native control has. */
export interface NativeProps extends Registered {
  readonly id: string;
  readonly className: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-required": true | undefined;
  readonly disabled: boolean;
}

/** Properties that every native control has, registered with the form under the field's id. */
export function useNativeProps({
  field,
  id,
  invalid,
  describedBy,
  disabled,
}: FieldControlProps): NativeProps {
  const { controller } = useGateFormState();
  const slot = useSlots();
  return {
    ...controller.form.register(field.id),
    id,
    className: slot("control"),
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy,
    "aria-required": field.required || undefined,
    disabled,
  };
}
