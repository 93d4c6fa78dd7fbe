import { fr as form } from "@sallyport/form/locales/fr";
import { fr as review } from "@sallyport/review/locales/fr";
import { fr as settings } from "@sallyport/settings/locales/fr";
import type { Locale } from "@sallyport/ui";
import { namesOf } from "@sallyport/ui/country-names";
import countries from "i18n-iso-countries/langs/fr.json" with { type: "json" };

/** French. */
export const fr: Locale = {
  tag: "fr",
  messages: { form, review, settings },
  countryNames: namesOf(countries),
};
