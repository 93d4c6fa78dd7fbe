"use client";
import {
  byFieldType,
  COUNTRY_CODES,
  type FieldOf,
  type FieldType,
  type GateField,
} from "@sallyport/schema";
import { useSallyport, visibleText } from "@sallyport/ui";
import type { CountryNames } from "@sallyport/ui/country-names";
import { useMemo } from "react";
import { countryText } from "../internal/country-text.ts";
import type { FindMessages } from "../messages/messages.types.ts";

interface Reading {
  readonly messages: FindMessages;
  /** The word for a ticked box. */
  readonly agreed: string;
  readonly locale: string;
  readonly countryNames: CountryNames | undefined;
}

/** Values with their words; `days` for a range of days; nothing where anything may be the answer. */
type Choices = readonly (readonly [value: string, text: string])[] | "days";

const CHOICES: {
  readonly [Type in FieldType]: (reading: Reading, field: FieldOf<Type>) => Choices;
} = {
  text: () => [],
  checkbox: ({ messages, agreed }) => [
    ["on", agreed],
    ["", messages.notAgreed],
  ],
  date_picker: () => "days",
  country: (reading, field) => {
    const { locale, countryNames } = reading;
    const countries = COUNTRY_CODES.map(
      (code) => [code, countryText(code, countryNames, locale)] as const,
    );
    const { compare } = new Intl.Collator(locale);
    return [...countries.sort((a, b) => compare(a[1], b[1])), ...unanswered(reading, field)];
  },
  select: (reading, field) => [
    ...field.options.map(({ value, label }) => [value, visibleText(label)] as const),
    ...unanswered(reading, field),
  ],
  ip_location: () => [],
};

function unanswered({ messages }: Reading, { required }: GateField): readonly [string, string][] {
  return required ? [] : [["", messages.unanswered]];
}

/** By which answers to a question a list may be filtered. */
export function useChoices<Type extends FieldType>(
  field: FieldOf<Type>,
  messages: FindMessages,
  agreed: string,
): Choices {
  const { locale, countryNames } = useSallyport();
  return useMemo(
    () =>
      byFieldType(CHOICES, field.type)?.({ messages, agreed, locale, countryNames }, field) ?? [],
    [field, messages, agreed, locale, countryNames],
  );
}
