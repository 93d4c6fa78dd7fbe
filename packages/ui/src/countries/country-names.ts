import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { foldText } from "./fold-text.ts";

/** Names by alpha-2 code. */
export type CountryNames = Readonly<Record<string, string>>;

/** One locale of i18n-iso-countries: a name, or several with the official one first. */
export interface CountryLocale {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

/** The names of a locale of i18n-iso-countries. XK is left out: it is not ISO 3166-1. */
export function namesOf({ countries }: CountryLocale): CountryNames {
  const names: Record<string, string> = {};
  for (const [code, name] of Object.entries(countries)) {
    if (code !== "XK") names[code] = typeof name === "string" ? name : (name[0] ?? code);
  }
  return names;
}

/** The 249 countries in English. */
export const ENGLISH_COUNTRY_NAMES: CountryNames = namesOf(en);

/** A country's name, or the code where it has none. */
export function countryName(code: string, names: CountryNames = ENGLISH_COUNTRY_NAMES): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}

/** Codes in the order of their names in a locale. */
export function sortedCountries(names: CountryNames, locale: string): readonly string[] {
  const compare = comparison(names, locale);
  return Object.keys(names).sort((a, b) => compare(names[a] ?? a, names[b] ?? b));
}

function comparison(names: CountryNames, locale: string): (a: string, b: string) => number {
  if (names !== ENGLISH_COUNTRY_NAMES) return new Intl.Collator(locale).compare;
  // The first collator of a page costs a browser more than the form; for these names it changes nothing.
  const folded = new Map(Object.values(names).map((name) => [name, foldText(name)]));
  return (a, b) => ((folded.get(a) ?? a) < (folded.get(b) ?? b) ? -1 : 1);
}
