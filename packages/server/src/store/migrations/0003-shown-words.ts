import type { Kysely, Migration } from "kysely";

/** What was read in place of the card's words. */
export const shownWords: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("sp_request").addColumn("shown_words", "text").execute();
  },
};
