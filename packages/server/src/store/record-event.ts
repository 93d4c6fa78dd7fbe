import type { Kysely } from "kysely";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";

/** Who did what to whose request, and when. Statuses, and `none` for no request. */
export interface RequestEvent {
  readonly subject: Subject;
  readonly userId: string;
  /** Who did it: the requester, a reviewer, or one of `OPERATOR` and `RETENTION`. */
  readonly actorId: string;
  readonly from: string;
  readonly to: string;
  readonly at: Date;
}

/** Acts on the command line. */
export const OPERATOR = "operator";
/** Acts when the time has come that an owner set. */
export const RETENTION = "retention";

/** Add an event, in the transaction of what it tells. Nothing ever changes or removes one. */
export async function recordEvent(db: Kysely<Tables>, event: RequestEvent): Promise<void> {
  await db
    .insertInto("sp_event")
    .values({
      repo_type: event.subject.type,
      repo_id: event.subject.id,
      user_id: event.userId,
      actor_id: event.actorId,
      from_status: event.from,
      to_status: event.to,
      at: event.at.toISOString(),
    })
    .execute();
}

/** A request's events, oldest first. */
export async function eventsOf(
  db: Kysely<Tables>,
  subject: Subject,
  userId: string,
): Promise<readonly RequestEvent[]> {
  const rows = await db
    .selectFrom("sp_event")
    .selectAll()
    .where("repo_type", "=", subject.type)
    .where("repo_id", "=", subject.id)
    .where("user_id", "=", userId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    subject,
    userId,
    actorId: row.actor_id,
    from: row.from_status,
    to: row.to_status,
    at: row.at,
  }));
}
