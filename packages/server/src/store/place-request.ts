import type { Insertable, Transaction, Updateable } from "kysely";
import type { Tables } from "./tables.types.ts";

/** Whose request for what. */
interface RequestKey {
  readonly repo_type: string;
  readonly repo_id: string;
  readonly user_id: string;
}

type Row = Insertable<Tables["sp_request"]>;

const KEY = ["repo_type", "repo_id", "user_id"] as const satisfies (keyof RequestKey)[];

/** Writes a request unless the user has one that was not reset. Returns the earlier row; undefined if it wrote nothing. */
export async function placeRequest(
  trx: Transaction<Tables>,
  key: RequestKey,
  asked: Omit<Row, keyof RequestKey>,
): Promise<"none" | "reset" | undefined> {
  if (await insert(trx, { ...asked, ...key })) return "none";
  const anew = await trx
    .updateTable("sp_request")
    .set(asked)
    .where((eb) => eb.and({ ...key, status: "reset" }))
    .returning("user_id")
    .executeTakeFirst();
  return anew && "reset";
}

/**
 * Writes a request that gives access: inserts `row`, or applies `change` to an existing row. Returns the
 * earlier row; undefined if the user has access already.
 */
export async function placeGrant(
  trx: Transaction<Tables>,
  key: RequestKey,
  row: Omit<Row, keyof RequestKey>,
  change: Updateable<Tables["sp_request"]>,
): Promise<string | undefined> {
  for (;;) {
    if (await insert(trx, { ...row, ...key })) return "none";
    const standing = await trx
      .selectFrom("sp_request")
      .select("status")
      .where((eb) => eb.and(key))
      .forUpdate()
      .executeTakeFirst();
    if (standing?.status === "accepted") return undefined;
    // Withdrawn since: there is room for it now.
    if (!standing) continue;
    await trx
      .updateTable("sp_request")
      .set(change)
      .where((eb) => eb.and(key))
      .execute();
    return standing.status;
  }
}

async function insert(trx: Transaction<Tables>, row: Row): Promise<boolean> {
  const placed = await trx
    .insertInto("sp_request")
    .values(row)
    .onConflict((conflict) => conflict.columns(KEY).doNothing())
    .returning("user_id")
    .executeTakeFirst();
  return placed !== undefined;
}
