"use client";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import type { FieldControlProps } from "./field-control.types.ts";

/** Properties that every native control has, registered with the form under the field's id. */
export function useNativeProps({ field, id, invalid, describedBy, disabled }: FieldControlProps): {
  id: string;
  className: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
  "aria-required": true | undefined;
  disabled: boolean;
} & ReturnType<ReturnType<typeof useGateFormState>["controller"]["form"]["register"]> {
  const { controller } = useGateFormState();
  return {
    ...controller.form.register(field.id),
    id,
    className: "sp-control",
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy,
    "aria-required": field.required || undefined,
    disabled,
  };
}
