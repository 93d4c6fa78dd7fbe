import type { Kysely, Migration } from "kysely";

/** Whether a token may read gated repositories; those from before may. */
export const tokenRights: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("sp_token")
      .addColumn("gated_repos", "boolean", (c) => c.notNull().defaultTo(true))
      .execute();
  },
};
