import { type Kysely, type Migration, sql } from "kysely";

/** What has changed since a request began, which terms a repo was last shown with, and bodies of submissions. */
export const versions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sp_version")
      .addColumn("slot", "integer", (c) => c.primaryKey())
      .addColumn("version", "integer", (c) => c.notNull())
      .execute();
    await sql`insert into sp_version (slot, version) select n, 0 from generate_series(0, 256) n`.execute(
      db,
    );
    await db.schema
      .createTable("sp_shown")
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("fingerprint", "text", (c) => c.notNull())
      .addColumn("gating_group", "text")
      .addPrimaryKeyConstraint("sp_shown_repo", ["repo_type", "repo_id"])
      .execute();
    await db.schema.alterTable("sp_submission").addColumn("body", "text").execute();
    await db.schema.alterTable("sp_submission").dropColumn("status").execute();
  },
};
