import {
  AccessError,
  type AccessRequest,
  inTime,
  type ListQuery,
  type RequestPage,
  type ReviewAdapter,
} from "@sallyport/access";
import { lossesOf } from "../internal/losses.ts";
import { asRequest } from "./as-request.ts";

// An adapter may give pages that hold nobody, but not for ever.
const EMPTY_PAGES = 5;

/** A page with somebody in it, where there is one. Rejects with `malformed` where it is no page. */
export async function readPage(adapter: ReviewAdapter, query: ListQuery): Promise<RequestPage> {
  let page = checked(await inTime(adapter.list(query)));
  for (let turn = 0; turn < EMPTY_PAGES && page.requests.length === 0; turn++) {
    if (page.nextCursor === undefined) break;
    const { unreadable: before = 0 } = page;
    const next = checked(await inTime(adapter.list({ ...query, cursor: page.nextCursor })));
    page = { ...next, ...lossesOf({ ...next, unreadable: before + (next.unreadable ?? 0) }) };
  }
  return page;
}

/** What an adapter calls a page, if it is one. Rows that cannot be read are counted; one who is in it twice is shown once. */
function checked(page: unknown): RequestPage {
  const { requests, nextCursor } = Object(page) as Partial<Record<keyof RequestPage, unknown>>;
  if (!Array.isArray(requests)) {
    throw new AccessError({ code: "malformed", message: "The list is no list of requests." });
  }
  const unique = new Map<string, AccessRequest>();
  const losses = lossesOf(page);
  let unreadable = losses.unreadable ?? 0;
  for (const value of requests) {
    const request = asRequest(value);
    if (request) unique.set(request.user.id, request);
    else unreadable += 1;
  }
  return {
    ...lossesOf({ ...losses, unreadable }),
    requests: [...unique.values()],
    ...(typeof nextCursor === "string" && nextCursor !== "" && { nextCursor }),
  };
}
