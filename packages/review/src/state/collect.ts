import type { AccessRequest, RequestPage } from "@sallyport/access";

// So many pages in a row that bring no one new are the last ones.
const MOST_FRUITLESS = 10;

/**
 * The requests of all pages, each once. Ends as well where a cursor comes back, where pages bring no one
 * new, and once `onPage`, which hears how many there are, says so.
 */
export async function collect(
  read: (cursor: string | undefined) => Promise<RequestPage>,
  onPage: (count: number) => boolean,
): Promise<readonly AccessRequest[]> {
  const found = new Map<string, AccessRequest>();
  const cursors = new Set<string | undefined>();
  let cursor: string | undefined;
  let fruitless = 0;
  do {
    cursors.add(cursor);
    const before = found.size;
    const page = await read(cursor);
    for (const request of page.requests) found.set(request.user.id, request);
    fruitless = found.size > before ? 0 : fruitless + 1;
    cursor = page.nextCursor;
    if (onPage(found.size)) break;
  } while (cursor !== undefined && !cursors.has(cursor) && fruitless < MOST_FRUITLESS);
  return [...found.values()];
}
