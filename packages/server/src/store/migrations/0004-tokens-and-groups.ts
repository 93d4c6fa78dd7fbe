import type { Kysely, Migration } from "kysely";

/** Tokens, gating groups, retention, and what reading one person's rows and events needs. */
export const tokensAndGroups: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sp_token")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("user_id", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("role", "text", (c) => c.notNull())
      .addColumn("hash", "text", (c) => c.notNull())
      .addColumn("created_at", "timestamptz(3)", (c) => c.notNull())
      .addColumn("last_used_at", "timestamptz(3)")
      .execute();
    await db.schema
      .createIndex("sp_token_name")
      .on("sp_token")
      .columns(["user_id", "name"])
      .unique()
      .execute();
    await db.schema
      .createTable("sp_group")
      .addColumn("collection", "text", (c) => c.primaryKey())
      .addColumn("mode", "text", (c) => c.notNull())
      .addColumn("notifications_mode", "text")
      .addColumn("notifications_email", "text")
      .addColumn("created_at", "timestamptz(3)", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("sp_retention")
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("rejected_days", "integer")
      .addColumn("withdrawn_days", "integer")
      .addColumn("expired_days", "integer")
      .addPrimaryKeyConstraint("sp_retention_key", ["repo_type", "repo_id"])
      .execute();
    await db.schema.createIndex("sp_request_user").on("sp_request").column("user_id").execute();
    await db.schema
      .createIndex("sp_event_request")
      .on("sp_event")
      .columns(["repo_type", "repo_id", "user_id", "id"])
      .execute();
  },
};
