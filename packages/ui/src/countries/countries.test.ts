import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { alpha3Of } from "./alpha-3.ts";
import { countryName, ENGLISH_COUNTRY_NAMES, sortedCountries } from "./country-names.ts";
import { loadCountryNames } from "./load-country-names.ts";
import { searchCountries } from "./search-countries.ts";

const codes = sortedCountries(ENGLISH_COUNTRY_NAMES, "en");
const found = (text: string): readonly string[] =>
  searchCountries(text, codes, ENGLISH_COUNTRY_NAMES);

describe("countries", () => {
  it("are the 249 of ISO 3166-1", () => {
    expect(codes).toHaveLength(249);
    expect(codes).not.toContain("XK");
  });

  it("are found by name, part of a name, code and without diacritics", () => {
    expect(found("germ")[0]).toBe("DE");
    expect(found("de")[0]).toBe("DE");
    expect(found("kingdom")).toContain("GB");
    expect(found("cote d")).toContain("CI");
    expect(found("  ALAND")).toContain("AX");
    expect(found("atlantis")).toEqual([]);
  });

  it("have the alpha-3 codes of ISO 3166-1", () => {
    const iso: { alpha2ToAlpha3(code: string): string } = createRequire(import.meta.url)(
      "i18n-iso-countries",
    );
    for (const code of codes) expect(alpha3Of(code)).toBe(iso.alpha2ToAlpha3(code));
    expect(found("deu")[0]).toBe("DE");
    expect(found("CHE")[0]).toBe("CH");
  });

  it("stand in English in the order of a collator", () => {
    const { compare } = new Intl.Collator("en");
    expect(codes).toEqual([...codes].sort((a, b) => compare(countryName(a), countryName(b))));
  });

  it("have names in every locale of i18n-iso-countries, one loaded at a time", async () => {
    for (const [locale, name] of [
      ["de-AT", "Deutschland"],
      ["ja", "ドイツ"],
      ["ar", "ألمانيا"],
      ["fr", "Allemagne"],
    ] as const) {
      const names = await loadCountryNames(locale);
      expect(names.DE).toBe(name);
      expect(Object.keys(names).sort()).toEqual([...codes].sort());
      expect(await loadCountryNames(locale)).toBe(names);
    }
    expect(await loadCountryNames("tlh")).toBe(ENGLISH_COUNTRY_NAMES);
    const files = readdirSync(
      join(createRequire(import.meta.url).resolve("i18n-iso-countries/langs/de.json"), ".."),
    );
    for (const file of files) {
      const { DE } = await loadCountryNames(file.replace(".json", ""));
      if (file !== "en.json") expect(DE, file).toBeTruthy();
    }
  });

  it.each([
    ["zh-Hant", "德國"],
    ["zh-TW", "德國"],
    ["zh-HK", "德國"],
    ["zh-Hant-MO", "德國"],
    ["zh", "德国"],
    ["zh-CN", "德国"],
    ["zh-Hans-TW", "德国"],
    ["sr-Latn", "Nemačka"],
    ["uz-Cyrl", "Германия"],
  ])("are in the script of %s", async (locale, name) => {
    const names = await loadCountryNames(locale);
    expect(names.DE).toBe(name);
    expect(Object.keys(names).sort()).toEqual([...codes].sort());
    expect(await loadCountryNames(locale)).toBe(names);
  });

  it("keep the order of names where nothing is searched", () => {
    expect(found("")).toEqual(codes);
  });

  it("show a code where there is no name, and nothing that an object inherits", () => {
    expect(countryName("ZZ")).toBe("ZZ");
    expect(countryName("constructor")).toBe("constructor");
  });
});
