import { describe, expect, it } from "vitest";
import { countryName, ENGLISH_COUNTRY_NAMES, sortedCountries } from "./country-names.ts";
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

  it("keep the order of names where nothing is searched", () => {
    expect(found("")).toEqual(codes);
  });

  it("show a code where there is no name, and nothing that an object inherits", () => {
    expect(countryName("ZZ")).toBe("ZZ");
    expect(countryName("constructor")).toBe("constructor");
  });
});
