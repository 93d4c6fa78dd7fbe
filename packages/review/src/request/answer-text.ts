import type { GateField } from "@sallyport/schema";
import { formatDay } from "@sallyport/ui";
import type { CountryNames } from "@sallyport/ui/countries";
import type { ReviewMessages } from "../messages.ts";
import { countryText } from "./country-text.ts";

interface Reading {
  readonly words: ReviewMessages;
  readonly locale: string;
  readonly countryNames: CountryNames | undefined;
}

/** A stored answer as people read it, by the type of its field; the text itself where it has none. */
export function answerText(field: GateField | undefined, value: string, reading: Reading): string {
  const { words, locale, countryNames } = reading;
  switch (field?.type) {
    case "country":
      return countryText(value, countryNames, locale);
    case "date_picker":
      return formatDay(value, locale);
    case "checkbox":
      return value === "on" ? words.request.agreed : value;
    case "select":
      return field.options.find((option) => option.value === value)?.label ?? value;
    default:
      return value;
  }
}
