// Country names and search: an entry of its own, as the names weigh something.

export type { CountryLocale, CountryNames } from "./countries/country-names.ts";
export {
  countryName,
  ENGLISH_COUNTRY_NAMES,
  namesOf,
  sortedCountries,
} from "./countries/country-names.ts";
export { searchCountries } from "./countries/search-countries.ts";
