import {
  type AccessRequest,
  compareRequests,
  type Losses,
  type RequestCounts,
  type RequestPage,
  type RequestSort,
} from "@sallyport/access";
import type { ListPage, ListRead, ListState } from "../internal/review-state.types.ts";

/** Above this number of loaded requests, the farthest pages are evicted. */
export const LOADED_AT_MOST = 2_000;

// So many pages in a row that bring no one new are the last ones.
const MOST_FRUITLESS = 10;

/** A list that has not been loaded. */
export const EMPTY_LIST: ListState = {
  phase: "loading",
  pages: [],
  requests: [],
  dropped: [],
  nextCursor: undefined,
  incomplete: undefined,
  fruitless: 0,
  error: undefined,
  turn: 0,
  reading: undefined,
  grownAt: "next",
};

/** The number of requests before the first loaded one. */
export function countBefore({ dropped }: ListState): number {
  return dropped.reduce((sum, { count }) => sum + count, 0);
}

/** What is lacking in a list as far as it was read. */
export function lossesIn({ pages, dropped, incomplete }: ListState): Losses {
  const unreadable = [...dropped, ...pages].reduce((sum, page) => sum + page.unreadable, 0);
  return { ...(unreadable > 0 && { unreadable }), ...(incomplete && { incomplete }) };
}

/**
 * Merges a page, dropping duplicates. Eviction is a separate step, so that the virtualizer can keep its
 * scroll position: it can't tell rows removed at one end from as many added at the other.
 */
export function withPage(
  list: ListState,
  { requests, nextCursor, unreadable = 0, incomplete }: RequestPage,
  part: ListRead,
): ListState {
  if (part === "first") {
    const pages = [{ cursor: undefined, requests, unreadable }];
    return { ...withPages(list, pages), dropped: [], nextCursor, incomplete, fruitless: 0 };
  }
  const known = new Set(list.requests.map((r) => r.user.id));
  const fresh = requests.filter((r) => !known.has(r.user.id));
  if (part === "next") {
    const page = { cursor: list.nextCursor, requests: fresh, unreadable };
    const read = { ...withPages(list, [...list.pages, page]), grownAt: part };
    const fruitless = fresh.length > 0 ? 0 : list.fruitless + 1;
    const cursors = [...list.dropped, ...read.pages].map(({ cursor }) => cursor);
    const leads = nextCursor === undefined || !cursors.includes(nextCursor);
    return leads && fruitless < MOST_FRUITLESS
      ? { ...read, fruitless, nextCursor, incomplete }
      : { ...read, fruitless, nextCursor: undefined, incomplete: true };
  }
  const page = { cursor: list.dropped.at(-1)?.cursor, requests: fresh, unreadable };
  const before = { ...list, dropped: list.dropped.slice(0, -1) };
  return { ...withPages(before, [page, ...list.pages]), grownAt: part };
}

/** A list without the pages that are too many, from the end at which it did not grow. */
export function withinLimit(list: ListState): ListState {
  return list.grownAt === "next" ? withoutFirst(list) : withoutLast(list);
}

function withPages(list: ListState, pages: readonly ListPage[]): ListState {
  return { ...list, pages, requests: pages.flatMap(({ requests }) => requests) };
}

/** Whole pages go from the beginning, until what is left is not too much. */
function withoutFirst(list: ListState): ListState {
  const [first, ...rest] = list.pages;
  if (!first || list.requests.length <= LOADED_AT_MOST || rest.length === 0) return list;
  const { cursor, unreadable } = first;
  const gone = { cursor, unreadable, count: first.requests.length };
  return withoutFirst({ ...withPages(list, rest), dropped: [...list.dropped, gone] });
}

/** Whole pages go from the end; they are the next ones to be read. */
function withoutLast(list: ListState): ListState {
  const last = list.pages.at(-1);
  if (!last || list.requests.length <= LOADED_AT_MOST || list.pages.length === 1) return list;
  const before = withPages(list, list.pages.slice(0, -1));
  return withoutLast({ ...before, nextCursor: last.cursor, incomplete: undefined, fruitless: 0 });
}

/** A list that some have left. */
export function without(list: ListState, gone: ReadonlySet<string>): ListState {
  const left = list.pages.map((page) =>
    page.requests.some((r) => gone.has(r.user.id))
      ? { ...page, requests: page.requests.filter((r) => !gone.has(r.user.id)) }
      : page,
  );
  return left.every((page, at) => page === list.pages[at]) ? list : withPages(list, left);
}

/**
 * Inserts a request in the server's order. A request that belongs to a part that isn't loaded arrives when
 * that part is read.
 */
export function withRequest(list: ListState, request: AccessRequest, sort: RequestSort): ListState {
  const others = without(list, new Set([request.user.id]));
  const { requests, dropped, nextCursor } = others;
  const at = requests.findIndex((r) => compareRequests(r, request, sort) > 0);
  if (at === 0 && dropped.length > 0) return others;
  if (at === -1 && nextCursor !== undefined) return others;
  return insertedAt(others, request, at === -1 ? requests.length : at);
}

/**
 * Puts a request back at its old index. Others may have left or come back since, so it is kept in order among
 * its neighbors.
 */
export function backAt(
  list: ListState,
  request: AccessRequest,
  index: number,
  sort: RequestSort,
): ListState {
  const { requests } = list;
  let at = Math.min(index, requests.length);
  const isAfter = (other: AccessRequest | undefined): boolean =>
    other !== undefined && compareRequests(other, request, sort) > 0;
  const isBefore = (other: AccessRequest | undefined): boolean =>
    other !== undefined && compareRequests(other, request, sort) < 0;
  while (isAfter(requests[at - 1])) at -= 1;
  while (isBefore(requests[at])) at += 1;
  return insertedAt(list, request, at);
}

/** Inserts a request at an index. */
function insertedAt(list: ListState, request: AccessRequest, index: number): ListState {
  const pages =
    list.pages.length > 0 ? list.pages : [{ cursor: undefined, requests: [], unreadable: 0 }];
  let place = Math.max(index, 0);
  for (const [at, page] of pages.entries()) {
    if (place <= page.requests.length || at === pages.length - 1) {
      const requests = page.requests.toSpliced(place, 0, request);
      return withPages(list, pages.toSpliced(at, 1, { ...page, requests }));
    }
    place -= page.requests.length;
  }
  return list;
}

/** The counts after a request moved from one list to another. */
export function moved(
  counts: RequestCounts | undefined,
  from: AccessRequest["status"],
  to: AccessRequest["status"],
): RequestCounts | undefined {
  if (!counts || from === to) return counts;
  return { ...counts, [from]: Math.max(0, counts[from] - 1), [to]: counts[to] + 1 };
}
