"use client";
import { byFieldType, type FieldOf, type FieldType } from "@sallyport/schema";
import { formatDay, useSallyport, visibleText } from "@sallyport/ui";
import { type CountryNames, countryName } from "@sallyport/ui/country-names";
import type { ReactElement } from "react";
import { useAuthorText } from "../internal/author-text.tsx";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useSlots } from "../internal/use-slots.ts";
import { useInitialText } from "../state/use-initial-text.ts";

/** An answer in words, to be read and copied. */
export function ReadOnlyControl({ field, id, describedBy }: FieldControlProps): ReactElement {
  const value = useInitialText(field.id) ?? "";
  const text = useAnswerText(field, value);
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

interface Reading {
  readonly locale: string;
  readonly countryNames: CountryNames | undefined;
  readonly labelText: (label: string) => string;
}

const ANSWER_TEXT: {
  readonly [Type in FieldType]: (value: string, reading: Reading, field: FieldOf<Type>) => string;
} = {
  text: (value) => value,
  checkbox: (value) => value,
  date_picker: (value, { locale }) => formatDay(value, locale),
  country: (value, { countryNames }) => countryName(value, countryNames),
  select: (value, { labelText }, { options }) => {
    const label = options.find((option) => option.value === value)?.label;
    return label === undefined ? value : labelText(label);
  },
  ip_location: (value) => value,
};

function useAnswerText<Type extends FieldType>(field: FieldOf<Type>, value: string): string {
  const { locale, countryNames } = useSallyport();
  const authorText = useAuthorText();
  const labelText = (label: string): string => visibleText(authorText(label).text);
  return (
    byFieldType(ANSWER_TEXT, field.type)?.(value, { locale, countryNames, labelText }, field) ??
    value
  );
}
