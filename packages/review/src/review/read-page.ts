import {
  AccessError,
  type AccessRequest,
  inTime,
  type ListQuery,
  type RequestPage,
  type ReviewAdapter,
} from "@sallyport/access";
import { asRequest } from "./as-request.ts";

// An adapter may give pages that hold nobody, but not for ever.
const EMPTY_PAGES = 5;

/** A page with somebody in it, where there is one. Rejects with `malformed` where it holds no requests. */
export async function readPage(adapter: ReviewAdapter, query: ListQuery): Promise<RequestPage> {
  let page = checked(await inTime(adapter.list(query)));
  for (let turn = 0; turn < EMPTY_PAGES && page.requests.length === 0; turn++) {
    if (page.nextCursor === undefined) break;
    page = checked(await inTime(adapter.list({ ...query, cursor: page.nextCursor })));
  }
  return page;
}

/** What an adapter calls a page, if it is one; who stands in it twice stands once. */
function checked(page: unknown): RequestPage {
  const { requests, nextCursor } = Object(page) as Partial<Record<keyof RequestPage, unknown>>;
  const unique = new Map<string, AccessRequest>();
  for (const value of Array.isArray(requests) ? requests : [undefined]) {
    const request = asRequest(value);
    if (!request) {
      throw new AccessError({ code: "malformed", message: "The list is no list of requests." });
    }
    unique.set(request.user.id, request);
  }
  return {
    requests: [...unique.values()],
    ...(typeof nextCursor === "string" && nextCursor !== "" && { nextCursor }),
  };
}
