// Searching countries: an entry of its own, so that it loads only when someone searches.
export { searchCountries } from "./countries/search-countries.ts";
