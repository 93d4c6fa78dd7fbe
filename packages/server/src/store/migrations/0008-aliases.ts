import type { Kysely, Migration } from "kysely";

/** Former names of repos and collections. */
export const aliases: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sp_alias")
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("alias", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("sp_alias_key", ["repo_type", "alias"])
      .execute();
  },
};
