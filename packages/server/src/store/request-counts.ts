import { REQUEST_STATUSES, type RequestCounts } from "@sallyport/access";
import type {
  Insertable,
  InsertQueryBuilder,
  InsertResult,
  Kysely,
  QueryCreator,
  Transaction,
} from "kysely";
import { ofSubject } from "./of-subject.ts";
import type { Tables } from "./tables.types.ts";

/** The owner of the counted requests: a repo or a group. */
interface Counted {
  readonly type: string;
  readonly id: string;
}

// One row would make all decisions on a repo wait for one another; of eight, two seldom meet.
const SHARDS = 8;
const NONE: RequestCounts = { pending: 0, accepted: 0, rejected: 0, reset: 0 };

/** A request that moves; `none` for no request. Other words than statuses move nothing. */
interface Move {
  readonly subject: Counted;
  readonly userId: string;
  readonly from: string;
  readonly to: string;
}

/** Note that requests have moved, in the transaction of their move, and insert more in the same statement. */
export async function changeCounts(
  trx: Transaction<Tables>,
  moves: readonly Move[],
  insertMore: (db: QueryCreator<Tables>) => InsertQueryBuilder<Tables, "sp_event", InsertResult>,
): Promise<void> {
  const rows = new Map<string, Insertable<Tables["sp_count"]>>();
  for (const { subject, userId, from, to } of moves) {
    if (to === "erased") continue; // its answers go, its status stays
    const shard = [...userId].reduce((sum, c) => sum + c.charCodeAt(0), 0) % SHARDS;
    const key = `${subject.type} ${subject.id} ${shard}`;
    const where = { ...ofSubject(subject), shard };
    const row = rows.get(key) ?? { ...where, counted: false, ...NONE };
    for (const status of REQUEST_STATUSES)
      row[status] += Number(status === to) - Number(status === from);
    rows.set(key, row);
  }
  if (rows.size === 0) return void (await insertMore(trx).execute());
  await trx
    .with("more", insertMore)
    .insertInto("sp_count")
    // In a fixed order, to avoid deadlocks.
    .values([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row))
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
 * Marks the counts as stale, so that the next read counts again. For bulk deletions, in the same transaction.
 */
export async function forgetCounts(trx: Transaction<Tables>, subject: Counted): Promise<void> {
  await trx
    .insertInto("sp_count")
    .values({ ...ofSubject(subject), shard: 0, counted: false, ...NONE })
    .onConflict((conflict) =>
      conflict.columns(["repo_type", "repo_id", "shard"]).doUpdateSet({ counted: false }),
    )
    .execute();
}

async function keptCounts(
  db: Kysely<Tables>,
  subject: Counted,
): Promise<RequestCounts | undefined> {
  const rows = await db
    .selectFrom("sp_count")
    .selectAll()
    .where((eb) => eb.and(ofSubject(subject)))
    .execute();
  if (!rows.some(({ counted }) => counted)) return undefined;
  const counts = { ...NONE };
  for (const row of rows) for (const status of REQUEST_STATUSES) counts[status] += row[status];
  return counts;
}

/**
 * Counts with all shards locked: a transaction that has moved a request but not noted it waits, and its
 * request is counted as before; one that has noted it is over, and is counted as now.
 */
async function countAnew(trx: Transaction<Tables>, subject: Counted): Promise<RequestCounts> {
  for (let shard = 0; shard < SHARDS; shard++) {
    await trx
      .insertInto("sp_count")
      .values({ ...ofSubject(subject), shard, counted: false, ...NONE })
      .onConflict((conflict) =>
        conflict.columns(["repo_type", "repo_id", "shard"]).doUpdateSet({ counted: false }),
      )
      .execute();
  }
  const rows = await trx
    .selectFrom("sp_request")
    .select(["status", (eb) => eb.fn.countAll<string>().as("count")])
    .where((eb) => eb.and(ofSubject(subject)))
    .groupBy("status")
    .execute();
  const counts = { ...NONE };
  for (const { status, count } of rows) counts[status] = Number(count);
  const where = ofSubject(subject);
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
