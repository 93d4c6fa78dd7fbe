import { Kysely, PostgresDialect } from "kysely";
import type { Database } from "./database.types.ts";
import { migrate } from "./migrate.ts";
import { RepoNames } from "./repo-names.ts";
import type { Tables } from "./tables.types.ts";

/** The repos that data are kept for, without a running server. */
export interface Repos extends Pick<RepoNames, "list" | "rename"> {
  /** Closes the database. */
  close(): Promise<void>;
}

/** Open a database for the names in it; brings its tables forward first. */
export async function openRepos(database: Database): Promise<Repos> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database }) });
  await migrate(db);
  const names = new RepoNames(db);
  return {
    list: () => names.list(),
    rename: (renames) => names.rename(renames),
    close: () => db.destroy(),
  };
}
