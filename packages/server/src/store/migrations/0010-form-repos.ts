import type { Kysely, Migration } from "kysely";

/** Whose form was answered, for requests of a group. */
export const formRepos: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("sp_request")
      .addColumn("form_repo_type", "text")
      .addColumn("form_repo_id", "text")
      .execute();
  },
};
