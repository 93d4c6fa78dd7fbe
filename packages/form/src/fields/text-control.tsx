"use client";
import type { TextField } from "@sallyport/schema";
import type { ReactElement } from "react";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { latePart } from "../internal/late-part.tsx";
import { useInitialText } from "../state/use-initial-text.ts";
import type { CharactersLeftProps } from "./characters-left.tsx";
import { useNativeProps } from "./use-native-props.ts";

// A count that no script keeps is wrong with the first key.
const CharactersLeft = latePart<CharactersLeftProps>(
  () => import("./characters-left.tsx").then((m) => m.CharactersLeft),
  <p className="sp-hint sp-characters-left" />,
);

/** A text, in one line or more. No `maxlength`: it would cut what is pasted without a word. */
export function TextControl(props: FieldControlProps<TextField>): ReactElement {
  const { multiline, maxLength, id } = props.field;
  const native = useNativeProps(props);
  const defaultValue = useInitialText(id);
  const { components } = useGateFormState();
  const TextInput = components?.TextInput ?? "input";
  const Textarea = components?.Textarea ?? "textarea";
  const control = multiline ? (
    <Textarea {...native} defaultValue={defaultValue} rows={4} dir="auto" />
  ) : (
    <TextInput {...native} defaultValue={defaultValue} type="text" dir="auto" />
  );
  if (maxLength === undefined) return control;
  return (
    <>
      {control}
      <CharactersLeft fieldId={id} most={maxLength} initial={defaultValue ?? ""} />
    </>
  );
}
