import type { AccessRequest } from "./request.types.ts";

/** How a list is sorted; `name` by the full name, or the user name where there is none. */
export type RequestSort = "newest" | "oldest" | "name";

/** What a list is sorted by; equal ones are sorted by user id. */
export function sortKey(
  { requestedAt, user }: Pick<AccessRequest, "requestedAt" | "user">,
  sort: RequestSort,
): string {
  return sort === "name" ? (user.fullname || user.username).toLowerCase() : requestedAt;
}

/** Which of two requests comes first in a list. */
export function compareRequests(a: AccessRequest, b: AccessRequest, sort: RequestSort): number {
  const [first, second] = [sortKey(a, sort), sortKey(b, sort)];
  if (first === second) return a.user.id < b.user.id ? -1 : a.user.id > b.user.id ? 1 : 0;
  return first < second === (sort !== "newest") ? -1 : 1;
}
