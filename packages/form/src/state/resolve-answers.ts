import { type GateModel, readAnswers } from "@sallyport/schema";
import type { FieldErrors, Resolver } from "react-hook-form";
import type { FormValues } from "./form-values.ts";

/** The gate's rules for the form library. A type is the issue's code: the words are the form's. */
export function answersResolver(gateOf: () => GateModel): Resolver<FormValues> {
  return (values) => {
    const { issues } = readAnswers(gateOf(), values);
    if (issues.length === 0) return { values, errors: {} };
    const errors: FieldErrors<FormValues> = {};
    // The first issue of a field is the one to mend first.
    for (const { fieldId, code, message } of issues) errors[fieldId] ??= { type: code, message };
    return { values: {}, errors };
  };
}
