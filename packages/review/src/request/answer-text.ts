import { byFieldType, type FieldOf, type FieldType } from "@sallyport/schema";
import { formatDay } from "@sallyport/ui";
import type { CountryNames } from "@sallyport/ui/country-names";
import { countryText } from "../internal/country-text.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

interface Reading {
  readonly messages: ReviewMessages;
  readonly locale: string;
  readonly countryNames: CountryNames | undefined;
}

const TEXTS: {
  readonly [Type in FieldType]: (value: string, reading: Reading, field: FieldOf<Type>) => string;
} = {
  text: (value) => value,
  checkbox: (value, { messages }) => (value === "on" ? messages.request.agreed : value),
  date_picker: (value, { locale }) => formatDay(value, locale),
  country: (value, { locale, countryNames }) => countryText(value, countryNames, locale),
  select: (value, _, { options }) => options.find((one) => one.value === value)?.label ?? value,
  ip_location: (value) => value,
};

/** Formats a stored answer by the type of its field; the raw text if the field is unknown. */
export function answerText<Type extends FieldType>(
  field: FieldOf<Type> | undefined,
  value: string,
  reading: Reading,
): string {
  return (field && byFieldType(TEXTS, field.type)?.(value, reading, field)) ?? value;
}
