"use client";
import type { CheckboxField } from "@sallyport/schema";
import type { ReactElement } from "react";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import type { FieldControlProps } from "./field-control.types.ts";
import { useNativeProps } from "./use-native-props.ts";

/** A box to tick. Native everywhere: nothing does it better. */
export function CheckboxControl(props: FieldControlProps<CheckboxField>): ReactElement {
  const { values, components } = useGateFormState();
  const Checkbox = components?.Checkbox ?? "input";
  const native = useNativeProps(props);
  return (
    <Checkbox
      {...native}
      type="checkbox"
      className="sp-checkbox"
      defaultChecked={values?.[props.field.id] === true}
    />
  );
}
