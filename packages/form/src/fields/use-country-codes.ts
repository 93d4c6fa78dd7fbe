"use client";
import type { CountryField } from "@sallyport/schema";
import { useSallyport } from "@sallyport/ui";
import { ENGLISH_COUNTRY_NAMES, sortedCountries } from "@sallyport/ui/countries";
import { useMemo } from "react";

/** Codes in the reader's order, the author's preferred ones first. */
export function useCountryCodes(field: CountryField): readonly string[] {
  const { locale, countryNames = ENGLISH_COUNTRY_NAMES } = useSallyport();
  return useMemo(() => {
    const preferred = field.preferred ?? [];
    const rest = sortedCountries(countryNames, locale).filter((code) => !preferred.includes(code));
    return [...preferred, ...rest];
  }, [field.preferred, countryNames, locale]);
}
