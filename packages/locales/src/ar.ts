import { ar as form } from "@sallyport/form/locales/ar";
import { ar as review } from "@sallyport/review/locales/ar";
import { ar as settings } from "@sallyport/settings/locales/ar";
import type { Locale } from "@sallyport/ui";
import { namesOf } from "@sallyport/ui/country-names";
import countries from "i18n-iso-countries/langs/ar.json" with { type: "json" };

/** Arabic. */
export const ar: Locale = {
  tag: "ar",
  messages: { form, review, settings },
  countryNames: namesOf(countries),
};
