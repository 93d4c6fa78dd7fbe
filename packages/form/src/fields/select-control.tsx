"use client";
import type { SelectField } from "@sallyport/schema";
import { visibleText } from "@sallyport/ui";
import { type ComponentType, type ReactElement, useMemo } from "react";
import { EnhancedControl } from "../controls/enhanced-control.tsx";
import { useAuthorText } from "../internal/author-text.tsx";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useClearKeys } from "../state/use-clear.ts";
import { useInitialText } from "../state/use-initial-text.ts";
import { useKeptChoice } from "../state/use-kept-choice.ts";
import { useNativeProps } from "./use-native-props.ts";

const load = (): Promise<ComponentType<FieldControlProps<SelectField>>> =>
  import("../controls/select-list.tsx").then((m) => m.SelectList);

/** One of the author's options. */
export function SelectControl(props: FieldControlProps<SelectField>): ReactElement {
  const { components } = useGateFormState();
  const native = <NativeSelect {...props} />;
  if (components?.Select) return native;
  return (
    <EnhancedControl
      fieldId={props.field.id}
      native={native}
      load={load}
      control={props}
      documentOnly
    />
  );
}

function NativeSelect(props: FieldControlProps<SelectField>): ReactElement {
  const native = useNativeProps(props);
  const initial = useInitialText(props.field.id) ?? "";
  const authorText = useAuthorText();
  const { options } = props.field;
  const values = useMemo(() => options.map(({ value }) => value), [options]);
  const onClearKey = useClearKeys(props.field.id);
  useKeptChoice(props.field.id, initial, values);
  const Select = useGateFormState().components?.Select ?? "select";
  return (
    <Select {...native} defaultValue={initial} onKeyDown={onClearKey}>
      <option value="">{props.messages.field.selectPlaceholder}</option>
      {options.map(({ label, value }) => (
        <option key={value} value={value} lang={authorText(label).lang} dir="auto">
          {visibleText(authorText(label).text)}
        </option>
      ))}
    </Select>
  );
}
