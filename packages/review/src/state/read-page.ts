import type { ListQuery, RequestPage, ReviewAdapter } from "@sallyport/access";

// An adapter can return empty pages, but not endlessly.
const EMPTY_PAGES = 5;

/** Reads the next page that isn't empty, if there is one. */
export async function readPage(adapter: ReviewAdapter, query: ListQuery): Promise<RequestPage> {
  let page = await adapter.list(query);
  for (let turn = 0; turn < EMPTY_PAGES && page.requests.length === 0; turn++) {
    if (page.nextCursor === undefined) break;
    const next = await adapter.list({ ...query, cursor: page.nextCursor });
    const unreadable = (page.unreadable ?? 0) + (next.unreadable ?? 0);
    page = { ...next, ...(unreadable > 0 && { unreadable }) };
  }
  return page;
}
