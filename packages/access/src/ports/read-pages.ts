import type { AccessRequest } from "../requests/request.types.ts";
import type { CallOptions, ListQuery, Losses, RequestPage } from "./ports.types.ts";

const LONGEST_PAGE = 1_000;
const MOST_PAGES = 5_000;
// So many pages in a row that bring no one new are the last ones: the other side does not end.
const MOST_FRUITLESS = 10;

/** Requests as far as they were read. */
export interface ReadRequests extends Losses {
  readonly requests: readonly AccessRequest[];
}

export const NOTHING_READ: ReadRequests = { requests: [] };

export interface PageLimits {
  /** No page more than these. */
  readonly pages?: number;
  /** Asked after each page: whether what was looked for is found. */
  readonly isEnough?: (found: ReadonlyMap<string, AccessRequest>) => boolean;
}

/**
 * Reads a list to its end, page by page; one who moves between two pages counts once. A cursor that comes
 * back, pages that bring no one new and too many of them end it, and it is `incomplete`.
 */
export async function readPages(
  list: (query: ListQuery, options?: CallOptions) => Promise<RequestPage>,
  query: Omit<ListQuery, "cursor" | "limit">,
  options?: CallOptions,
  onProgress?: (rows: number) => void,
  { pages = MOST_PAGES, isEnough }: PageLimits = {},
): Promise<ReadRequests> {
  const found = new Map<string, AccessRequest>();
  const cursors = new Set<string>();
  let unreadable = 0;
  let fruitless = 0;
  let cursor: string | undefined;
  let ended = false;
  for (let page = 0; page < pages && fruitless < MOST_FRUITLESS && !ended; page++) {
    const before = found.size;
    const { requests, nextCursor, ...losses } = await list(
      { ...query, limit: LONGEST_PAGE, ...(cursor !== undefined && { cursor }) },
      options,
    );
    for (const request of requests) found.set(request.user.id, request);
    unreadable += losses.unreadable ?? 0;
    onProgress?.(found.size);
    if (isEnough?.(found)) break;
    fruitless = found.size > before ? 0 : fruitless + 1;
    if (nextCursor === undefined) ended = losses.incomplete !== true;
    if (nextCursor === undefined || cursors.has(nextCursor)) break;
    cursors.add(nextCursor);
    cursor = nextCursor;
  }
  return {
    requests: [...found.values()],
    ...(unreadable > 0 && { unreadable }),
    ...(!ended && { incomplete: true }),
  };
}

/** One reading after another. */
export function joined(one: ReadRequests, other: ReadRequests): ReadRequests {
  const unreadable = (one.unreadable ?? 0) + (other.unreadable ?? 0);
  return {
    requests: one.requests.concat(other.requests),
    ...(unreadable > 0 && { unreadable }),
    ...((one.incomplete || other.incomplete) && { incomplete: true }),
  };
}
