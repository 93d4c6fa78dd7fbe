"use client";
import { useMessages } from "@sallyport/ui";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { enField } from "../messages/en-field.ts";
import type { FieldMessages } from "../messages/messages.types.ts";

const late = { field: enField };

/** The messages of parts that are loaded after the first paint. */
export function useFieldMessages(): FieldMessages {
  const overrides: object = useGateFormState().messages;
  return useMessages("form", late, overrides).field;
}
