import type { Kysely, Transaction } from "kysely";
import { ofRequester } from "./of-subject.ts";
import { changeCounts } from "./request-counts.ts";
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

/**
 * Add events, in the transaction of what they tell, and count them. Nothing ever changes or removes one.
 */
export async function recordEvents(
  trx: Transaction<Tables>,
  events: readonly RequestEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ subject, userId, actorId, from, to, at }) => ({
    ...ofRequester(subject, userId),
    actor_id: actorId,
    from_status: from,
    to_status: to,
    at: at.toISOString(),
  }));
  await changeCounts(trx, events, (db) => db.insertInto("sp_event").values(rows));
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
    .where((eb) => eb.and(ofRequester(subject, userId)))
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
