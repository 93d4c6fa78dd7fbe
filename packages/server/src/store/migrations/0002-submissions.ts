import type { Kysely, Migration } from "kysely";

/** Who created a repo, whether it is hidden, and submissions under a key. */
export const submissions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("sp_repo").addColumn("created_by", "text").execute();
    await db.schema.alterTable("sp_repo").addColumn("private", "boolean").execute();
    await db.schema
      .createTable("sp_submission")
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("user_id", "text", (c) => c.notNull())
      .addColumn("key", "text", (c) => c.notNull())
      .addColumn("status", "text", (c) => c.notNull())
      .addColumn("requested_at", "timestamptz(3)", (c) => c.notNull())
      .addPrimaryKeyConstraint("sp_submission_key", ["repo_type", "repo_id", "user_id", "key"])
      .execute();
  },
};
