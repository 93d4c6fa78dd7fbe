import type { AccessRequest, RequestStatus } from "@sallyport/access";
import { type Kysely, sql } from "kysely";
import { isStorable } from "../http/storable.ts";
import { requestOf } from "./request-rows.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";

/** One page of a list, newest first. */
export interface ListFilter {
  readonly repo: Subject;
  readonly status?: RequestStatus;
  /** Beginning of a user name, or a part of a name or of an answer. */
  readonly search?: string;
  /** Beginning of a user name alone, as on the Hub. */
  readonly username?: string;
  readonly before?: Date;
  readonly after?: Date;
  /** From an earlier page. */
  readonly cursor?: Cursor;
  readonly limit: number;
}

/** The last request of an earlier page. */
export interface Cursor {
  readonly requestedAt: Date;
  readonly userId: string;
}

export async function listRequests(
  db: Kysely<Tables>,
  filter: ListFilter,
): Promise<{ requests: readonly AccessRequest[]; next?: Cursor }> {
  const { repo, status, search, username, before, after, cursor, limit } = filter;
  let query = db
    .selectFrom("sp_request")
    .selectAll()
    .where("repo_type", "=", repo.type)
    .where("repo_id", "=", repo.id)
    .orderBy("requested_at", "desc")
    .orderBy("user_id")
    .limit(limit + 1);
  if (status) query = query.where("status", "=", status);
  if (before) query = query.where("requested_at", "<", before);
  if (after) query = query.where("requested_at", ">", after);
  if (username)
    query = query.where(
      sql<string>`lower(username)`,
      "like",
      `${escapeLike(username.toLowerCase())}%`,
    );
  if (search) {
    const wanted = escapeLike(search.toLowerCase());
    query = query.where((eb) =>
      eb.or([
        eb(sql<string>`lower(username)`, "like", `${wanted}%`),
        eb(sql<string>`lower(fullname)`, "like", `%${wanted}%`),
        eb(
          sql<string>`lower(answers)`,
          "like",
          `%${escapeLike(JSON.stringify(search.toLowerCase()).slice(1, -1))}%`,
        ),
      ]),
    );
  }
  if (cursor) {
    query = query.where((eb) =>
      eb.or([
        eb("requested_at", "<", cursor.requestedAt),
        eb.and([eb("requested_at", "=", cursor.requestedAt), eb("user_id", ">", cursor.userId)]),
      ]),
    );
  }
  const rows = await query.execute();
  const requests = rows.slice(0, limit).map(requestOf);
  const last = rows[limit - 1];
  return {
    requests,
    ...(rows.length > limit &&
      last && { next: { requestedAt: last.requested_at, userId: last.user_id } }),
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (c) => `\\${c}`);
}

export function encodeCursor({ requestedAt, userId }: Cursor): string {
  return `${requestedAt.toISOString()}_${userId}`;
}

/** Undefined where a text is no cursor. */
export function decodeCursor(text: string): Cursor | undefined {
  const [, time = "", userId = ""] = /^([1-9]\d{3}-[\d:.T-]{6,19}Z)_(.{1,100})$/su.exec(text) ?? [];
  const requestedAt = new Date(time);
  if (Number.isNaN(requestedAt.getTime()) || !isStorable(userId)) return undefined;
  return { requestedAt, userId };
}

/** Every request of a repo, newest first. */
export async function allRequests(
  db: Kysely<Tables>,
  repo: Subject,
): Promise<readonly AccessRequest[]> {
  const requests: AccessRequest[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await listRequests(db, { repo, limit: 1_000, ...(cursor && { cursor }) });
    requests.push(...page.requests);
    cursor = page.next;
  } while (cursor);
  return requests;
}
