import type { AnswerPairs } from "@sallyport/schema";
import { type Kysely, type Migration, sql } from "kysely";
import { searchKeys } from "../search-keys.ts";

const CHUNK = 500;

interface Row {
  readonly repo_type: string;
  readonly repo_id: string;
  readonly user_id: string;
  readonly username: string;
  readonly fullname: string;
  readonly answers: string;
}

/** Names and answers as they are searched and sorted, beside them. */
export const searchKeyColumns: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ["user_key", "name_key", "search_key"]) {
      await db.schema
        .alterTable("sp_request")
        .addColumn(column, "text", (c) => c.notNull().defaultTo(""))
        .execute();
    }
    let last = ["", "", ""];
    for (;;) {
      const [type, id, user] = last;
      const { rows } = await sql<Row>`
        select repo_type, repo_id, user_id, username, fullname, answers from sp_request
        where (repo_type, repo_id, user_id) > (${type}, ${id}, ${user})
        order by repo_type, repo_id, user_id limit ${CHUNK}`.execute(db);
      const keyed = rows.map(({ username, fullname, answers, ...key }) => ({
        ...key,
        ...searchKeys({ username, fullname }, JSON.parse(answers) as AnswerPairs), // written by `ask`
      }));
      await sql`
        update sp_request set
          user_key = keyed.user_key, name_key = keyed.name_key, search_key = keyed.search_key
        from json_to_recordset(cast(${JSON.stringify(keyed)} as json)) as keyed(
          repo_type text, repo_id text, user_id text,
          user_key text, name_key text, search_key text)
        where sp_request.repo_type = keyed.repo_type
          and sp_request.repo_id = keyed.repo_id
          and sp_request.user_id = keyed.user_id`.execute(db);
      const end = rows.at(-1);
      if (!end || rows.length < CHUNK) return;
      last = [end.repo_type, end.repo_id, end.user_id];
    }
  },
};
