"use client";
import type { CheckboxField } from "@sallyport/schema";
import type { MouseEvent, ReactElement } from "react";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { useNativeProps } from "./use-native-props.ts";

/** A box to tick. Native everywhere: nothing does it better. */
export function CheckboxControl(props: FieldControlProps<CheckboxField>): ReactElement {
  const { defaultValues, components, readOnly } = useGateFormState();
  const Checkbox = components?.Checkbox ?? "input";
  const native = useNativeProps(props);
  const slot = useSlots();
  return (
    <Checkbox
      {...native}
      type="checkbox"
      className={slot("checkbox")}
      {...(readOnly && {
        "aria-readonly": true,
        onClick: (event: MouseEvent) => event.preventDefault(),
      })}
      defaultChecked={defaultValues?.[props.field.id] === true}
    />
  );
}
