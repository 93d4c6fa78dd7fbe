import type { ReadAnswers } from "@sallyport/schema";
import type { FieldErrors, Resolver } from "react-hook-form";
import type { FormValues } from "../internal/form-engine.types.ts";

/** The gate's rules for react-hook-form. An error's type is the issue's code: the words are the form's. */
export function answersResolver(read: (values: FormValues) => ReadAnswers): Resolver<FormValues> {
  return (values) => {
    const { issues } = read(values);
    if (issues.length === 0) return { values, errors: {} };
    const errors: FieldErrors<FormValues> = {};
    // The first issue of a field is the one to correct first.
    for (const { fieldId, code, message } of issues) errors[fieldId] ??= { type: code, message };
    return { values: {}, errors };
  };
}
