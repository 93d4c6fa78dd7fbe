// Country names in other languages: an entry of its own, as it names every file that there is.
export { loadCountryNames } from "./countries/load-country-names.ts";
