import { es as form } from "@sallyport/form/locales/es";
import { es as review } from "@sallyport/review/locales/es";
import { es as settings } from "@sallyport/settings/locales/es";
import type { Locale } from "@sallyport/ui";
import { namesOf } from "@sallyport/ui/country-names";
import countries from "i18n-iso-countries/langs/es.json" with { type: "json" };

/** Spanish. */
export const es: Locale = {
  tag: "es",
  messages: { form, review, settings },
  countryNames: namesOf(countries),
};
