import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from "kysely";
import { tokensAndGroups } from "./migrations/0004-tokens-and-groups.ts";

// The store knows its tables; migrations speak of tables as they were, so they know none.
type Untyped = Kysely<unknown>;

const first: Migration = {
  async up(db: Untyped) {
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

const second: Migration = {
  async up(db: Untyped) {
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

const third: Migration = {
  async up(db: Untyped) {
    await db.schema.alterTable("sp_request").addColumn("shown_words", "text").execute();
  },
};

// Names sort in the order of release; what was released is never edited.
const provider: MigrationProvider = {
  getMigrations: async () => ({
    "0001-requests": first,
    "0002-submissions": second,
    "0003-shown-words": third,
    "0004-tokens-and-groups": tokensAndGroups,
  }),
};

/** Bring a database forward to the newest tables. Throws where a migration fails. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider,
    migrationTableName: "sp_migration",
    migrationLockTableName: "sp_migration_lock",
  }).migrateToLatest();
  if (error) throw error;
}
