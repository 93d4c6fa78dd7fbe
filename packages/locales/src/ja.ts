import { ja as form } from "@sallyport/form/locales/ja";
import { ja as review } from "@sallyport/review/locales/ja";
import { ja as settings } from "@sallyport/settings/locales/ja";
import type { Locale } from "@sallyport/ui";
import { namesOf } from "@sallyport/ui/country-names";
import countries from "i18n-iso-countries/langs/ja.json" with { type: "json" };

/** Japanese. */
export const ja: Locale = {
  tag: "ja",
  messages: { form, review, settings },
  countryNames: namesOf(countries),
};
