"use client";
import type { AnswerValue, GateField } from "@sallyport/schema";
import { useEffect, useRef } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import type { FieldStore } from "../internal/field-store.types.ts";

export interface BoundFieldProps<Values extends FieldValues, Sent> {
  readonly field: GateField;
  readonly control: Control<Values, unknown, Sent>;
  readonly path: FieldPath<Values>;
  readonly fields: FieldStore;
  readonly initial: AnswerValue | undefined;
  /** Why a value is refused, in words. */
  readonly check: (field: GateField, value: unknown) => string | undefined;
  readonly focus: (fieldId: string) => void;
}

/** Keeps one field of a gate and its value in a host's react-hook-form the same. Renders nothing. */
export function BoundField<Values extends FieldValues, Sent>(
  props: BoundFieldProps<Values, Sent>,
): null {
  const { field, control, path, fields, initial, check, focus } = props;
  const { id } = field;
  const { value, onChange, ref } = useController({
    control,
    name: path,
    defaultValue: initial as never, // the host's type has the gate's values at this path
    rules: { validate: (given: unknown) => check(field, given) ?? true },
  }).field;
  const known = useRef<unknown>(value);
  useEffect(() => {
    const held = fields.get(id);
    const isChanged = value !== known.current;
    known.current = value;
    if (held === undefined && !isChanged) return;
    if (held === value) return;
    // Either the host has set a value, or a browser has filled in the control without an event.
    if (isChanged) fields.set(id, typeof value === "boolean" ? value : String(value ?? ""));
    else onChange(held);
  }, [fields, id, value, onChange]);
  useEffect(() => fields.subscribe(id, (next) => onChange(next)), [fields, id, onChange]);
  useEffect(() => ref({ focus: () => focus(id) }), [ref, focus, id]);
  return null;
}
