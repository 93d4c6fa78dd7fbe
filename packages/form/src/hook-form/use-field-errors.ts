"use client";
import type { GateModel } from "@sallyport/schema";
import { useRef } from "react";
import { type FieldErrors, type FieldValues, get } from "react-hook-form";
import type { FormErrors } from "../internal/form-status.types.ts";
import { sameErrors } from "../state/form-errors.ts";

/** The errors of a gate's fields in a host's form, by field id: the same map until something differs. */
export function useFieldErrors<Values extends FieldValues>(
  { fields }: GateModel,
  name: string,
  all: FieldErrors<Values>,
): FormErrors {
  const known = useRef<FormErrors>(new Map());
  const errors: FormErrors = new Map(
    fields.flatMap(({ id }) => {
      const error: unknown = get(all, `${name}.${id}`);
      if (!error) return [];
      const { type, message } = Object(error) as { type?: unknown; message?: unknown };
      return [[id, { code: String(type), message: String(message ?? "") }] as const];
    }),
  );
  if (!sameErrors(known.current, errors)) known.current = errors;
  return known.current;
}
