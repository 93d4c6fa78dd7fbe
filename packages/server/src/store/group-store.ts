import type { ApprovalMode } from "@sallyport/access";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Tables } from "./tables.types.ts";
import { type Basis, bumpVersion, scopeOf } from "./versions.ts";

/** A collection that is gated as one: a request for one of its repos is a request for all. */
export interface Group {
  /** `namespace/slug-id`. */
  readonly collection: string;
  readonly mode: ApprovalMode;
  readonly notificationsMode?: "bulk" | "real-time";
  readonly notificationsEmail?: string;
}

/** Which collections are gated, and how. What is in them, the host knows. */
export class GroupStore {
  readonly #db: Kysely<Tables>;
  readonly #clock: () => Date;

  constructor(db: Kysely<Tables>, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  /** The gated ones among these collections, the longest gated first. */
  async among(collections: readonly string[]): Promise<readonly Group[]> {
    if (collections.length === 0) return [];
    const rows = await this.#db
      .selectFrom("sp_group")
      .selectAll()
      .where("collection", "in", collections)
      .orderBy("created_at")
      .orderBy("collection")
      .execute();
    return rows.map(groupOfRow);
  }

  async find(collection: string): Promise<Group | undefined> {
    return (await this.among([collection]))[0];
  }

  /** Gate a collection, or change how it is gated. */
  async save({ collection, ...group }: Group, basis?: Basis): Promise<void> {
    const set = {
      mode: group.mode,
      notifications_mode: group.notificationsMode ?? null,
      notifications_email: group.notificationsEmail ?? null,
    };
    await this.#change(collection, basis, (trx) =>
      trx
        .insertInto("sp_group")
        .values({ collection, ...set, created_at: this.#clock().toISOString() })
        .onConflict((conflict) => conflict.column("collection").doUpdateSet(set))
        .execute(),
    );
  }

  /** Each repo by itself again. The group's requests are kept, and count if it is gated again. */
  async remove(collection: string, basis?: Basis): Promise<void> {
    await this.#change(collection, basis, (trx) =>
      trx.deleteFrom("sp_group").where("collection", "=", collection).execute(),
    );
  }

  /** Runs one transaction, which makes earlier reads of the collection's repos stale. */
  #change<R>(
    id: string,
    basis: Basis | undefined,
    work: (trx: Transaction<Tables>) => Promise<R>,
  ): Promise<R> {
    return this.#db.transaction().execute(async (trx) => {
      await bumpVersion(trx, [scopeOf({ type: "collection", id })], basis);
      return work(trx);
    });
  }
}

function groupOfRow(row: Selectable<Tables["sp_group"]>): Group {
  const mode = row.notifications_mode;
  return {
    collection: row.collection,
    mode: row.mode,
    ...((mode === "bulk" || mode === "real-time") && { notificationsMode: mode }),
    ...(row.notifications_email !== null && { notificationsEmail: row.notifications_email }),
  };
}
