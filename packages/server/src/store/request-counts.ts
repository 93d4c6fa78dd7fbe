import type { RequestCounts, RequestStatus } from "@sallyport/access";
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.types.ts";

/** What is counted: the requests of a repo, or of whatever else they are kept under. */
interface Counted {
  readonly type: string;
  readonly id: string;
}

// One row would make all decisions on a repo wait for one another; of eight, two seldom meet.
const SHARDS = 8;
const STATUSES = ["pending", "accepted", "rejected", "reset"] as const satisfies RequestStatus[];
const NONE: RequestCounts = { pending: 0, accepted: 0, rejected: 0, reset: 0 };

/** Note that a request has moved, in the transaction of its move; `none` for no request. */
export async function changeCounts(
  trx: Transaction<Tables>,
  { type, id }: Counted,
  userId: string,
  from: string,
  to: string,
): Promise<void> {
  const change = { ...NONE };
  for (const status of STATUSES) change[status] = Number(status === to) - Number(status === from);
  const shard = [...userId].reduce((sum, c) => sum + c.charCodeAt(0), 0) % SHARDS;
  await trx
    .insertInto("sp_count")
    .values({ repo_type: type, repo_id: id, shard, counted: false, ...change })
    .onConflict((conflict) =>
      conflict.columns(["repo_type", "repo_id", "shard"]).doUpdateSet((eb) => ({
        pending: eb("sp_count.pending", "+", eb.ref("excluded.pending")),
        accepted: eb("sp_count.accepted", "+", eb.ref("excluded.accepted")),
        rejected: eb("sp_count.rejected", "+", eb.ref("excluded.rejected")),
        reset: eb("sp_count.reset", "+", eb.ref("excluded.reset")),
      })),
    )
    .execute();
}

/** How many requests there are by status. Counted once, and kept from then on. */
export async function readCounts(db: Kysely<Tables>, subject: Counted): Promise<RequestCounts> {
  const kept = await keptCounts(db, subject);
  if (kept) return kept;
  return db.transaction().execute((trx) => countAnew(trx, subject));
}

/**
 * Have the requests counted anew when their number is next asked for: for whoever removes many at once,
 * in the same transaction.
 */
export async function forgetCounts(trx: Transaction<Tables>, { type, id }: Counted): Promise<void> {
  await trx
    .insertInto("sp_count")
    .values({ repo_type: type, repo_id: id, shard: 0, counted: false, ...NONE })
    .onConflict((conflict) =>
      conflict.columns(["repo_type", "repo_id", "shard"]).doUpdateSet({ counted: false }),
    )
    .execute();
}

async function keptCounts(
  db: Kysely<Tables>,
  { type, id }: Counted,
): Promise<RequestCounts | undefined> {
  const rows = await db
    .selectFrom("sp_count")
    .selectAll()
    .where("repo_type", "=", type)
    .where("repo_id", "=", id)
    .execute();
  if (!rows.some(({ counted }) => counted)) return undefined;
  const counts = { ...NONE };
  for (const row of rows) for (const status of STATUSES) counts[status] += row[status];
  return counts;
}

/**
 * Count, with all shards held: whoever has moved a request but not noted it yet waits here, and their
 * request is seen as it was; whoever has noted it is over, and it is seen as it is.
 */
async function countAnew(trx: Transaction<Tables>, { type, id }: Counted): Promise<RequestCounts> {
  for (let shard = 0; shard < SHARDS; shard++) {
    await trx
      .insertInto("sp_count")
      .values({ repo_type: type, repo_id: id, shard, counted: false, ...NONE })
      .onConflict((conflict) =>
        conflict.columns(["repo_type", "repo_id", "shard"]).doUpdateSet({ counted: false }),
      )
      .execute();
  }
  const rows = await trx
    .selectFrom("sp_request")
    .select(["status", (eb) => eb.fn.countAll<string>().as("count")])
    .where("repo_type", "=", type)
    .where("repo_id", "=", id)
    .groupBy("status")
    .execute();
  const counts = { ...NONE };
  for (const { status, count } of rows) counts[status] = Number(count);
  const where = { repo_type: type, repo_id: id };
  await trx
    .updateTable("sp_count")
    .set(NONE)
    .where((eb) => eb.and(where))
    .execute();
  await trx
    .updateTable("sp_count")
    .set({ ...counts, counted: true })
    .where((eb) => eb.and({ ...where, shard: 0 }))
    .execute();
  return counts;
}
