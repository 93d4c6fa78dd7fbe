import { Kysely, PostgresDialect } from "kysely";
import type { Database } from "./database.types.ts";
import { migrate } from "./migrate.ts";
import { type KnownRepo, type Rename, RepoNames } from "./repo-names.ts";
import type { Tables } from "./tables.types.ts";

/** The repos that data are kept for, without a running server. */
export interface Repos {
  /** Every repo and collection with settings, a place or requests. */
  list(): Promise<readonly KnownRepo[]>;
  /**
   * Give repos and collections other names, all in one transaction. Throws an `AccessError`: `not-found`
   * where nothing is kept under the old name, `conflict` where something is under the new one, `invalid`
   * where a name cannot be one.
   */
  rename(renames: readonly Rename[]): Promise<void>;
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
