import { alpha3Of } from "./alpha-3.ts";
import { type CountryNames, ENGLISH_COUNTRY_NAMES } from "./country-names.ts";
import { foldText } from "./fold-text.ts";

/** Codes whose name, English name or code a text finds: beginnings first, then beginnings of words, then parts. */
export function searchCountries(
  text: string,
  codes: readonly string[],
  names: CountryNames,
): readonly string[] {
  const wanted = foldText(text);
  if (wanted === "") return codes;
  const ranked = codes.flatMap((code) => {
    const rank = Math.min(
      [code, alpha3Of(code)].some((known) => known.toLowerCase() === wanted) ? 0 : 9,
      rankOf(foldText(names[code] ?? ""), wanted),
      rankOf(foldText(ENGLISH_COUNTRY_NAMES[code] ?? ""), wanted),
    );
    return rank < 9 ? [{ code, rank }] : [];
  });
  // Sorting is stable: equals stay in the order of their names.
  return ranked.sort((a, b) => a.rank - b.rank).map(({ code }) => code);
}

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 9;
}
