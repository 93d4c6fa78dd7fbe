"use client";
import type { DateField } from "@sallyport/schema";
import type { ComponentType, ReactElement } from "react";
import { ClearButton } from "../controls/clear-button.tsx";
import { EnhancedControl } from "../controls/enhanced-control.tsx";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import { NOTHING } from "./autofill-names.ts";
import type { FieldControlProps } from "./field-control.types.ts";
import { useInitialText } from "./use-initial-text.ts";
import { useNativeProps } from "./use-native-props.ts";

const load = (): Promise<ComponentType<FieldControlProps<DateField>>> =>
  import("../controls/date-picker.tsx").then((m) => m.DatePicker);

/** A day. */
export function DateControl(props: FieldControlProps<DateField>): ReactElement {
  const { components } = useGateFormState();
  const native = (
    <>
      <NativeDate {...props} />
      {!components?.DateInput && <ClearButton {...props} />}
    </>
  );
  if (components?.DateInput) return native;
  return <EnhancedControl fieldId={props.field.id} native={native} load={load} control={props} />;
}

function NativeDate(props: FieldControlProps<DateField>): ReactElement {
  const native = useNativeProps(props);
  const initial = useInitialText(props.field.id);
  const DateInput = useGateFormState().components?.DateInput ?? "input";
  return (
    <DateInput
      {...native}
      type="date"
      defaultValue={initial}
      min={props.field.min}
      max={props.field.max}
      // Of a day, browsers guess nothing, and a name that is no day's would be wrong.
      {...(native.autoComplete === NOTHING && { autoComplete: "off" })}
    />
  );
}
