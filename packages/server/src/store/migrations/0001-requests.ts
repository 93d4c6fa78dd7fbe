import { type Kysely, type Migration, sql } from "kysely";

/** Repos, requests, gates and events. */
export const requests: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sp_repo")
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("gated", "text", (c) => c.notNull())
      .addColumn("notifications_mode", "text")
      .addColumn("notifications_email", "text")
      .addColumn("org_members_gated", "boolean")
      .addColumn("place", "text")
      .addPrimaryKeyConstraint("sp_repo_key", ["repo_type", "repo_id"])
      .execute();
    await db.schema
      .createTable("sp_request")
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("user_id", "text", (c) => c.notNull())
      .addColumn("username", "text", (c) => c.notNull())
      .addColumn("fullname", "text", (c) => c.notNull())
      .addColumn("email", "text")
      .addColumn("status", "text", (c) =>
        c.notNull().check(sql`status in ('pending', 'accepted', 'rejected', 'reset')`),
      )
      .addColumn("requested_at", "timestamptz(3)", (c) => c.notNull())
      .addColumn("reviewed_at", "timestamptz(3)")
      .addColumn("reviewed_by", "text")
      .addColumn("granted_by", "text")
      .addColumn("reason", "text")
      .addColumn("answers", "text", (c) => c.notNull())
      .addColumn("gate_fingerprint", "text")
      .addPrimaryKeyConstraint("sp_request_key", ["repo_type", "repo_id", "user_id"])
      .execute();
    await db.schema
      .createIndex("sp_request_list")
      .on("sp_request")
      .columns(["repo_type", "repo_id", "status", "requested_at desc", "user_id"])
      .execute();
    await db.schema
      .createTable("sp_gate")
      .addColumn("fingerprint", "text", (c) => c.primaryKey())
      .addColumn("gate", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("sp_event")
      .addColumn("id", "bigserial", (c) => c.primaryKey())
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("user_id", "text", (c) => c.notNull())
      .addColumn("actor_id", "text", (c) => c.notNull())
      .addColumn("from_status", "text", (c) => c.notNull())
      .addColumn("to_status", "text", (c) => c.notNull())
      .addColumn("at", "timestamptz(3)", (c) => c.notNull())
      .execute();
  },
};
