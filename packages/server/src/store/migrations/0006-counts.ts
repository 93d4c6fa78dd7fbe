import type { Kysely, Migration } from "kysely";

/** How many requests there are, kept beside them; all of a repo's requests in the order of time. */
export const counts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sp_count")
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("shard", "integer", (c) => c.notNull())
      .addColumn("counted", "boolean", (c) => c.notNull())
      .addColumn("pending", "integer", (c) => c.notNull())
      .addColumn("accepted", "integer", (c) => c.notNull())
      .addColumn("rejected", "integer", (c) => c.notNull())
      .addColumn("reset", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("sp_count_key", ["repo_type", "repo_id", "shard"])
      .execute();
    await db.schema
      .createIndex("sp_request_all")
      .on("sp_request")
      // No user here: who looks for one must find the primary key the better way.
      .columns(["repo_type", "repo_id", "requested_at desc"])
      .execute();
  },
};
