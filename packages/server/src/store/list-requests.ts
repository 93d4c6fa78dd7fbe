import {
  type AccessRequest,
  type AnswerFilter,
  foldText,
  type RequestSort,
  type RequestStatus,
} from "@sallyport/access";
import {
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type RawBuilder,
  type SqlBool,
  sql,
} from "kysely";
import { ofSubject } from "./of-subject.ts";
import { REQUEST_COLUMNS, requestOf } from "./request-rows.ts";
import { isStorable } from "./storable.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";

/** One page of a list. */
export interface ListFilter {
  readonly repo: Subject;
  readonly status?: RequestStatus;
  /** Prefix of a username, or part of a name or of an answer. */
  readonly search?: string;
  /** Prefix of a username, as on the Hub. */
  readonly username?: string;
  readonly before?: Date;
  readonly after?: Date;
  /** Newest first when absent. */
  readonly sort?: RequestSort;
  readonly filters?: readonly AnswerFilter[];
  /** From an earlier page. */
  readonly cursor?: Cursor;
  readonly limit: number;
}

/** The last request of an earlier page: what the list is sorted by, and whose it is. */
export interface Cursor {
  readonly key: string;
  readonly userId: string;
}

// By its code points alone, so that every database and the interface agree on the order.
const NAME = sql<string>`name_key collate "C"`;

export async function listRequests(
  db: Kysely<Tables>,
  filter: ListFilter,
): Promise<{ requests: readonly AccessRequest[]; next?: Cursor }> {
  const { sort = "newest", cursor, limit } = filter;
  let query = db
    .selectFrom("sp_request")
    .select(REQUEST_COLUMNS)
    .$if(sort === "name", (named) => named.select("name_key"))
    .where(isListed(filter))
    .limit(limit + 1);
  query = (
    sort === "name"
      ? query.orderBy(NAME)
      : query.orderBy("requested_at", sort === "newest" ? "desc" : "asc")
  ).orderBy("user_id");
  if (cursor) query = query.where(behind(cursor, sort));
  const rows = await query.execute();
  const requests = rows.slice(0, limit).map(requestOf);
  const last = rows[limit - 1];
  return {
    requests,
    ...(rows.length > limit && last && { next: { key: keyOf(last), userId: last.user_id } }),
  };
}

/** How many requests a list has on all its pages. */
export async function countRequests(
  db: Kysely<Tables>,
  filter: Omit<ListFilter, "limit">,
): Promise<number> {
  const { count } = await db
    .selectFrom("sp_request")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where(isListed(filter))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What a list selects, on whichever page. */
function isListed(filter: Omit<ListFilter, "limit">) {
  const { repo, status, search, username, before, after, filters = [] } = filter;
  return (eb: ExpressionBuilder<Tables, "sp_request">): Expression<SqlBool> => {
    const all: Expression<SqlBool>[] = [eb.and(ofSubject(repo)), ...filters.map(answered)];
    if (status) all.push(eb("status", "=", status));
    if (before) all.push(eb("requested_at", "<", before));
    if (after) all.push(eb("requested_at", ">", after));
    if (username) all.push(eb("user_key", "like", `${likeFolded(username)}%`));
    if (search) {
      const wanted = likeFolded(search);
      all.push(
        eb.or([eb("user_key", "like", `${wanted}%`), eb("search_key", "like", `%${wanted}%`)]),
      );
    }
    return eb.and(all);
  };
}

function keyOf(row: { requested_at: Date; name_key?: string }): string {
  return row.name_key ?? row.requested_at.toISOString();
}

/** Requests after the last one of an earlier page. */
function behind({ key, userId }: Cursor, sort: RequestSort): RawBuilder<SqlBool> {
  if (sort === "name") return sql`(${NAME}, user_id) > (${key} collate "C", ${userId})`;
  const time = sql`cast(${key} as timestamptz)`;
  return sort === "oldest"
    ? sql`(requested_at, user_id) > (${time}, ${userId})`
    : // The first condition says no more than the second, and is what an index finds its place by.
      sql`(requested_at <= ${time} and (requested_at < ${time} or user_id > ${userId}))`;
}

// A database cannot take NUL or half a surrogate pair out of JSON, where they are escaped. One row that
// holds such a label would fail the query for all: it is read with a replacement character.
const SOUND_ANSWERS = sql`case when answers like '%\\\\u0000%' or answers like '%\\\\ud%'
  then regexp_replace(answers, ${String.raw`(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})`}, ${"\\1\ufffd"}, 'g')
  else answers end`;

/** Those whose answer is what a filter asks for. */
function answered(filter: AnswerFilter): RawBuilder<SqlBool> {
  const pairs = sql`json_array_elements(cast(${SOUND_ANSWERS} as json)) as pair`;
  const named = sql`pair ->> 0 = ${filter.name}`;
  if ("is" in filter && filter.is === "") {
    return sql`not exists (select 1 from ${pairs} where ${named} and pair ->> 1 <> '')`;
  }
  const value =
    "is" in filter
      ? sql`pair ->> 1 = ${filter.is}`
      : sql`(pair ->> 1) collate "C" >= ${filter.from ?? ""}
          and (pair ->> 1) collate "C" <= ${filter.to ?? LAST}`;
  return sql`exists (select 1 from ${pairs} where ${named} and pair ->> 1 <> '' and ${value})`;
}

// Behind every text.
const LAST = "\u{10ffff}";

/** A text as `foldText` folds it, for a `like`. */
function likeFolded(text: string): string {
  return foldText(text)
    .trim()
    .replace(/[\\%_]/g, (c) => `\\${c}`);
}

export function encodeCursor({ key, userId }: Cursor): string {
  return `${encodeURIComponent(key).replaceAll("_", "%5F")}_${userId}`;
}

/** Undefined where a text is no cursor of a list that is sorted so. */
export function decodeCursor(text: string, sort: RequestSort = "newest"): Cursor | undefined {
  const at = text.indexOf("_");
  if (at === -1) return undefined;
  try {
    const key = decodeURIComponent(text.slice(0, at));
    const userId = text.slice(at + 1);
    if (!isStorable(key) || !isStorable(userId)) return undefined;
    if (sort === "name") return { key, userId };
    // As it was written: databases know fewer years than texts do.
    const time = /^[1-9]\d{3}-[\d:.T-]{6,19}Z$/.test(key) ? new Date(key) : undefined;
    if (!time || Number.isNaN(time.getTime())) return undefined;
    return { key: time.toISOString(), userId };
  } catch {
    return undefined;
  }
}

// Small enough that what a page leaves behind is gone before it has to be kept.
const PAGE = 250;

/** Every request of a repo, newest first, a page at a time. */
export async function* requestPages(
  db: Kysely<Tables>,
  repo: Subject,
): AsyncGenerator<readonly AccessRequest[]> {
  let cursor: Cursor | undefined;
  do {
    const page = await listRequests(db, { repo, limit: PAGE, ...(cursor && { cursor }) });
    yield page.requests;
    cursor = page.next;
  } while (cursor);
}
