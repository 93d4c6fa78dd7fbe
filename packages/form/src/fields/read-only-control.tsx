"use client";
import type { GateField } from "@sallyport/schema";
import { formatDay, useSallyport, visibleText } from "@sallyport/ui";
import { countryName } from "@sallyport/ui/countries";
import type { ReactElement } from "react";
import { useAuthorWords } from "../gate-form/author-text.tsx";
import { useSlots } from "../gate-form/use-slots.ts";
import type { FieldControlProps } from "./field-control.types.ts";
import { useInitialText } from "./use-initial-text.ts";

/** An answer in words, to be read and copied. */
export function ReadOnlyControl({ field, id, describedBy }: FieldControlProps): ReactElement {
  const value = useInitialText(field.id) ?? "";
  const text = useAnswerWords(field, value);
  const slot = useSlots();
  const props = {
    id,
    className: slot("control"),
    readOnly: true,
    dir: "auto",
    "aria-describedby": describedBy,
  } as const;
  return field.type === "text" && field.multiline ? (
    <textarea {...props} rows={4} value={text} />
  ) : (
    <input {...props} type="text" value={text} />
  );
}

function useAnswerWords(field: GateField, value: string): string {
  const { locale, countryNames } = useSallyport();
  const authorWords = useAuthorWords();
  if (field.type === "date_picker") return formatDay(value, locale);
  if (field.type === "country") return countryName(value, countryNames);
  if (field.type !== "select") return value;
  const label = field.options.find((option) => option.value === value)?.label;
  return label === undefined ? value : visibleText(authorWords(label).text);
}
