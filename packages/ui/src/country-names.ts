// Country names: an entry of its own, as they weigh something.
export {
  countryName,
  ENGLISH_COUNTRY_NAMES,
  namesOf,
  sortedCountries,
} from "./countries/country-names.ts";
export type { CountryLocale, CountryNames } from "./countries/country-names.ts";
