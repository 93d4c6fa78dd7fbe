"use client";
import { useMessages } from "@sallyport/ui";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { lateFieldWords } from "../words/late-field-words.ts";

const late = { field: lateFieldWords };

/** The words of parts that are loaded after the first paint. */
export function useLateFieldWords(): typeof lateFieldWords {
  return useMessages("form", late, useGateFormState().messages).field;
}
