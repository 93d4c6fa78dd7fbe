import { de as form } from "@sallyport/form/locales/de";
import { de as review } from "@sallyport/review/locales/de";
import { de as settings } from "@sallyport/settings/locales/de";
import type { Locale } from "@sallyport/ui";
import { namesOf } from "@sallyport/ui/country-names";
import countries from "i18n-iso-countries/langs/de.json" with { type: "json" };

/** German. */
export const de: Locale = {
  tag: "de",
  messages: { form, review, settings },
  countryNames: namesOf(countries),
};
