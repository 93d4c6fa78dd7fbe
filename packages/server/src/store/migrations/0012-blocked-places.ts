import type { Kysely, Migration } from "kysely";

/** The places that a namespace blocks. */
export const blockedPlaces: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sp_blocked_places")
      .addColumn("namespace", "text", (c) => c.primaryKey())
      .addColumn("apply_to", "text", (c) => c.notNull())
      .addColumn("places", "text", (c) => c.notNull())
      .execute();
  },
};
