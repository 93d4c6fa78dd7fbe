import type { AnswerPairs } from "@sallyport/schema";
import { nameKey } from "./fold-text.ts";
import type { AccessRequest } from "./request.types.ts";

/** How a list is sorted; `name` by the full name, or the username if it is empty. */
export type RequestSort = "newest" | "oldest" | "name";

/** What a list is sorted by; equal ones are sorted by user id. */
export function sortKey(
  { requestedAt, user }: Pick<AccessRequest, "requestedAt" | "user">,
  sort: RequestSort,
): string {
  return sort === "name" ? nameKey(user) : requestedAt;
}

/** Which of two requests comes first in a list. */
export function compareRequests(a: AccessRequest, b: AccessRequest, sort: RequestSort): number {
  const [first, second] = [sortKey(a, sort), sortKey(b, sort)];
  if (first === second) return a.user.id < b.user.id ? -1 : a.user.id > b.user.id ? 1 : 0;
  return first < second === (sort !== "newest") ? -1 : 1;
}

/** What an answer must be, for a request to be in a list: one value, or a day in a range. */
export type AnswerFilter =
  | {
      /** The field's label. */
      readonly name: string;
      /** The stored value; empty for those who have not answered. */
      readonly is: string;
    }
  | {
      readonly name: string;
      /** `YYYY-MM-DD`, inclusive. */
      readonly from?: string;
      readonly to?: string;
    };

/** Most filters of one list. */
export const FILTERS_MAX = 20;

/** Whether answers are what every filter asks for. */
export function matchesFilters(answers: AnswerPairs, filters: readonly AnswerFilter[]): boolean {
  return filters.every((filter) => {
    const value = answers.find(([name]) => name === filter.name)?.[1] ?? "";
    if ("is" in filter) return value === filter.is;
    const { from = "", to } = filter;
    return value !== "" && value >= from && (to === undefined || value <= to);
  });
}

/** Whether a value from outside is a filter, and nothing more: an address or a query may hold anything. */
export function isAnswerFilter(value: unknown): value is AnswerFilter {
  const { name, is, from, to, ...more } = Object(value) as Readonly<Record<string, unknown>>;
  const texts = [is, from, to].filter((part) => part !== undefined);
  return (
    [name, ...texts].every((text) => typeof text === "string") &&
    Object.keys(more).length === 0 &&
    (is === undefined) !== (from === undefined && to === undefined)
  );
}
