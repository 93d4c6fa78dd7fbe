import {
  type AccessRequest,
  type Capabilities,
  compareRequests,
  foldText,
  type ListQuery,
  matchesFilters,
} from "@sallyport/access";
import type { ReviewQuery } from "../internal/review-controller.types.ts";

type Able = Pick<Capabilities, "search" | "sort" | "filters">;

/** The part of a query that the backend supports. */
export function serverQuery(
  find: ReviewQuery,
  able: Able,
): Pick<ListQuery, "search" | "sort" | "filters"> {
  return {
    ...(find.search && able.search !== "none" && { search: find.search }),
    ...(able.sort && find.sort !== "newest" && { sort: find.sort }),
    ...(able.filters && find.filters.length > 0 && { filters: find.filters }),
  };
}

/** Whether some of the query is applied here, to loaded requests only. */
export function isAmongLoaded({ search, sort, filters }: ReviewQuery, able: Able): boolean {
  return (
    (search !== "" && able.search === "none") ||
    (sort !== "newest" && !able.sort) ||
    (filters.length > 0 && !able.filters)
  );
}

/** Applies the part of a query that the backend doesn't support to the loaded requests, in order. */
export function foundAmong(
  requests: readonly AccessRequest[],
  find: ReviewQuery,
  able: Able,
): readonly AccessRequest[] {
  if (!isAmongLoaded(find, able)) return requests;
  const found = requests.filter(
    (request) =>
      (able.search !== "none" || mentions(request, find.search)) &&
      (able.filters || matchesFilters(request.answers, find.filters)),
  );
  return able.sort ? found : found.sort((a, b) => compareRequests(a, b, find.sort));
}

function mentions({ user, answers }: AccessRequest, search: string): boolean {
  const wanted = foldText(search).trim();
  const late = [user.username, user.fullname, ...answers.map(([, value]) => value)];
  return late.some((text) => foldText(text).includes(wanted));
}
