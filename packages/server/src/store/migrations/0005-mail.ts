import type { Kysely, Migration } from "kysely";

/** What there is to tell, and the mails that tell it. */
export const mail: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sp_notice")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("repo_type", "text", (c) => c.notNull())
      .addColumn("repo_id", "text", (c) => c.notNull())
      .addColumn("user_id", "text", (c) => c.notNull())
      .addColumn("from_status", "text", (c) => c.notNull())
      .addColumn("to_status", "text", (c) => c.notNull())
      .addColumn("at", "timestamptz(3)", (c) => c.notNull())
      .addColumn("due_at", "timestamptz(3)", (c) => c.notNull())
      .addColumn("recipient", "text")
      .addColumn("recipient_user_id", "text")
      .addColumn("recipient_name", "text")
      .addColumn("locale", "text")
      .addColumn("mail_id", "text")
      .execute();
    await db.schema
      .createIndex("sp_notice_due")
      .on("sp_notice")
      .columns(["mail_id", "recipient", "due_at"])
      .execute();
    await db.schema
      .createIndex("sp_notice_request")
      .on("sp_notice")
      .columns(["repo_type", "repo_id", "user_id"])
      .execute();
    await db.schema
      .createTable("sp_mail")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("recipient", "text", (c) => c.notNull())
      .addColumn("recipient_user_id", "text")
      .addColumn("recipient_name", "text")
      .addColumn("locale", "text")
      .addColumn("next_at", "timestamptz(3)")
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("created_at", "timestamptz(3)", (c) => c.notNull())
      .addColumn("sent_at", "timestamptz(3)")
      .addColumn("failed_at", "timestamptz(3)")
      .addColumn("reason", "text")
      .execute();
    await db.schema.createIndex("sp_mail_next").on("sp_mail").columns(["next_at"]).execute();
  },
};
