import type { AccessRequest, DecisionInput, Person } from "@sallyport/access";
import type { Transaction } from "kysely";
import { decided } from "./decided.ts";
import { ofSubject } from "./of-subject.ts";
import { REQUEST_COLUMNS, requestOf } from "./request-rows.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";

/**
 * Moves requests by conditional updates, one statement for all equal decisions: a request whose status is not
 * what the reviewer saw stays. One decision per user. Returns the moved requests by user id.
 */
export async function moveRequests(
  trx: Transaction<Tables>,
  subject: Subject,
  decisions: readonly DecisionInput[],
  reviewer: Person,
  now: Date,
): Promise<ReadonlyMap<string, AccessRequest>> {
  const alike = new Map<string, DecisionInput[]>();
  for (const decision of decisions) {
    const { from, to, reason } = decision;
    const key = JSON.stringify([from, to, reason]);
    alike.set(key, [...(alike.get(key) ?? []), decision]);
  }
  const moved = new Map<string, AccessRequest>();
  for (const group of alike.values()) {
    const [first] = group;
    if (!first) continue;
    const rows = await trx
      .updateTable("sp_request")
      .set(decided(first.to, reviewer, first.reason, now))
      .where((eb) => eb.and(ofSubject(subject)))
      .where(
        "user_id",
        "in",
        group.map(({ userId }) => userId),
      )
      .where("status", "=", first.from)
      .returning(REQUEST_COLUMNS)
      .execute();
    for (const row of rows) moved.set(row.user_id, requestOf(row));
  }
  return moved;
}

/** Locks rows in a fixed order, to avoid deadlocks between reviewers. */
export async function hold(
  trx: Transaction<Tables>,
  subject: Subject,
  decisions: readonly DecisionInput[],
): Promise<void> {
  if (decisions.length < 2) return;
  await trx
    .selectFrom("sp_request")
    .select("user_id")
    .where((eb) => eb.and(ofSubject(subject)))
    .where(
      "user_id",
      "in",
      decisions.map(({ userId }) => userId),
    )
    .orderBy("user_id")
    .forUpdate()
    .execute();
}
