// Searching countries: an entry of its own, so that it loads only where somebody searches.
export { searchCountries } from "./countries/search-countries.ts";
