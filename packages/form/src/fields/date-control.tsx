"use client";
import type { DateField } from "@sallyport/schema";
import type { ComponentType, ReactElement } from "react";
import { NOTHING } from "../autofill/use-autofill.ts";
import { EnhancedControl } from "../controls/enhanced-control.tsx";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { latePart } from "../internal/late-part.tsx";
import { useInitialText } from "../state/use-initial-text.ts";
import { useNativeProps } from "./use-native-props.ts";

const load = (): Promise<ComponentType<FieldControlProps<DateField>>> =>
  import("../controls/date-picker.tsx").then((m) => m.DatePicker);

// Nothing can be taken back before the script runs.
const ClearButton = latePart<FieldControlProps>(() =>
  import("../controls/clear-button.tsx").then((m) => m.ClearButton),
);

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
  const { autoComplete, ...native } = useNativeProps(props);
  const initial = useInitialText(props.field.id);
  const DateInput = useGateFormState().components?.DateInput ?? "input";
  return (
    <DateInput
      {...native}
      type="date"
      defaultValue={initial}
      min={props.field.min}
      max={props.field.max}
      // Of a day, browsers guess nothing, and a name that is no day's would be wrong. `off` would keep them
      // from putting back what a visitor typed before they went away.
      {...(autoComplete !== NOTHING && { autoComplete })}
    />
  );
}
