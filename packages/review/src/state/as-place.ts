import { isAnswerFilter } from "@sallyport/access";
import { REVIEW_LISTS, type ReviewPlace } from "../internal/review.types.ts";

/** Most characters of a search. */
export const SEARCH_MAX_LENGTH = 250;

/** What a host gives as a place, as far as it is one: an address can be written by hand. */
export function asPlace(value: unknown): ReviewPlace {
  const { list, search, filters, request } = Object(value) as Loose;
  const known = Array.isArray(filters) ? filters.filter(isAnswerFilter) : [];
  return {
    list: REVIEW_LISTS.find((name) => name === list) ?? "pending",
    ...(typeof search === "string" && { search: search.slice(0, SEARCH_MAX_LENGTH) }),
    ...(known.length > 0 && { filters: known }),
    ...(typeof request === "string" && { request }),
  };
}

type Loose = Readonly<Partial<Record<keyof ReviewPlace, unknown>>>;
