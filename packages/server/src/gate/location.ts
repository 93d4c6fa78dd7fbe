import type { GateModel } from "@sallyport/schema";
import type { BlockedPlaces, Region } from "../host/region.types.ts";

// The 27 members of the European Union.
const EU = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Whether a gate makes anything of where a visitor is. */
export function asksRegion(gate: GateModel): boolean {
  return gate.euDisallowed === true || gate.fields.some((field) => field.type === "ip_location");
}

export function isInEu({ country }: Region): boolean {
  return EU.has(country);
}

/** What is stored for `ip_location`: the country's code, and the region after it where it is known. */
export function locationText({ country, region }: Region): string {
  return region ? `${country}, ${region}` : country;
}

/** A lookup's answer, if it is one: a code of two letters, and a region that can be stored. */
export function readRegion(found: Region | null | undefined): Region | undefined {
  const country = found?.country.toUpperCase() ?? "";
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const region = found?.region
    ?.slice(0, 100)
    .replace(/[\u0000-\u001f\u007f]|\p{Cs}/gu, "")
    .trim();
  return { country, ...(region && { region }) };
}

/** The blocked place that a region is in; undefined if it is in none. */
export function blockedPlace(
  { places }: BlockedPlaces,
  { country, region }: Region,
): string | undefined {
  const within = region && `${country}-${region}`.toUpperCase();
  return places.find((place) => place === country || place.toUpperCase() === within);
}
