import { COUNTRY_CODES } from "@sallyport/schema";
import { Refusal } from "../http/refusal.ts";
import { CLOSED_SENTENCES } from "./closed-reason.ts";
import { blockedPlace } from "./location.ts";
import type { Target } from "./target.ts";

/** The most places in a list. */
export const PLACES_MAX = 500;

const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_CODES);

/** Whether a text is a place: a country's code, alone or with a region of at most 100 characters. */
export function isPlace(text: string): boolean {
  const [country = "", ...region] = text.split("-");
  if (!COUNTRIES.has(country)) return false;
  return region.length === 0 || /^[^\p{C}]{1,100}$/u.test(region.join("-"));
}

/** The reason of a request that a rule rejects; undefined if none does. The region must be known. */
export function ruleReason({
  blocked,
  region,
}: Pick<Target, "blocked" | "region">): string | undefined {
  const place = blocked && region && blockedPlace(blocked, region);
  return place && `Blocked place: ${place}. Requests from there are rejected automatically.`;
}

/** Whether no file is served to a region, known or not. */
export function isBlocked({ blocked, region }: Pick<Target, "blocked" | "region">): boolean {
  if (blocked?.applyTo !== "all") return false;
  return !region || blockedPlace(blocked, region) !== undefined;
}

/** Refuses files to a blocked region, and to an unknown one if any is blocked. */
export function refuseBlocked(target: Pick<Target, "blocked" | "region">): void {
  if (!isBlocked(target)) return;
  throw new Refusal("forbidden", CLOSED_SENTENCES[target.region ? "region" : "region-unknown"], {
    denial: "region",
  });
}
