"use client";
import type { TextField } from "@sallyport/schema";
import type { ReactElement } from "react";
import type { FieldControlProps } from "./field-control.types.ts";
import { useInitialText } from "./use-initial-text.ts";
import { useNativeProps } from "./use-native-props.ts";

/** A text, in one line or more. */
export function TextControl(props: FieldControlProps<TextField>): ReactElement {
  const { multiline, maxLength, id } = props.field;
  const native = useNativeProps(props);
  const defaultValue = useInitialText(id);
  return multiline ? (
    <textarea {...native} defaultValue={defaultValue} maxLength={maxLength} rows={4} dir="auto" />
  ) : (
    <input {...native} defaultValue={defaultValue} maxLength={maxLength} type="text" dir="auto" />
  );
}
