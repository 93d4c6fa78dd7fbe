import type { CountryNames } from "@sallyport/ui/country-names";

const CODE = /^[A-Z]{2}$/;
// The platform's code for an unknown region.
const NOWHERE = "ZZ";
const namers = new Map<string, Intl.DisplayNames>();

/**
 * A country by its name: the host's where there are some, else the platform's in the reader's language;
 * what is no country's code as it is.
 */
export function countryText(code: string, names: CountryNames | undefined, locale: string): string {
  if (names) return (Object.hasOwn(names, code) && names[code]) || code;
  if (!CODE.test(code) || code === NOWHERE) return code;
  let namer = namers.get(locale);
  if (!namer) {
    namer = new Intl.DisplayNames(locale, { type: "region" });
    namers.set(locale, namer);
  }
  return namer.of(code) ?? code;
}
