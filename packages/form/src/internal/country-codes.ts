import { type CountryNames, sortedCountries } from "@sallyport/ui/country-names";

const sorted = new WeakMap<CountryNames, Map<string, readonly string[]>>();

/** Codes in the reader's order, the author's preferred ones first. Sorted once per language. */
export function countryCodes(
  names: CountryNames,
  locale: string,
  preferred: readonly string[] = [],
): readonly string[] {
  const byLocale = sorted.get(names) ?? new Map<string, readonly string[]>();
  sorted.set(names, byLocale);
  const all = byLocale.get(locale) ?? sortedCountries(names, locale);
  byLocale.set(locale, all);
  if (preferred.length === 0) return all;
  return [...preferred, ...all.filter((code) => !preferred.includes(code))];
}
