"use client";
import { formatMessage, Icon, plainLabel, useSallyport, visibleText } from "@sallyport/ui";
import { type ReactElement, useEffect, useState } from "react";
import { useAuthorText } from "../internal/author-text.tsx";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { fieldLabel } from "../internal/field-label.ts";
import { focusById } from "../internal/focus-by-id.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useClear } from "../state/use-clear.ts";
import { textOf, useFieldChange } from "../state/use-field-change.ts";
import { useFieldMessages } from "../state/use-field-messages.ts";

/** Takes back what is chosen in a field that may stay empty; focus goes to its control. */
export function ClearButton({
  field,
  id,
  disabled,
  messages,
}: FieldControlProps): ReactElement | null {
  const { fields } = useGateFormState().controller;
  const { locale } = useSallyport();
  const authorText = useAuthorText();
  const clear = useClear(field.id);
  const fieldMessages = useFieldMessages();
  const [text, setText] = useState("");
  useFieldChange(field.id, setText);
  // What the field began with, or a browser filled in.
  useEffect(() => setText(textOf(fields.get(field.id))), [fields, field.id]);
  if (field.required || disabled || text === "") return null;
  const label = visibleText(plainLabel(authorText(fieldLabel(field, messages)).text));
  return (
    <button
      type="button"
      className="sp-clear"
      aria-label={formatMessage(fieldMessages.clear, { field: label }, locale)}
      onClick={(event) => {
        clear();
        focusById(event.currentTarget, id);
      }}
    >
      <Icon name="cross" />
    </button>
  );
}
