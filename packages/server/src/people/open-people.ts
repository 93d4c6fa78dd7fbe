import { Kysely, PostgresDialect } from "kysely";
import type { Database } from "../store/database.types.ts";
import { migrate } from "../store/migrate.ts";
import { storableOnly } from "../store/storable.ts";
import type { Tables } from "../store/tables.types.ts";
import {
  type DeletedPerson,
  deletePerson,
  findPersonIds,
  type PersonData,
  readPerson,
} from "./person-data.ts";

/** What is kept about people, beside or without a running server. */
export interface People {
  /** The ids of a username or id; several if a name was reused. */
  find(user: string): Promise<readonly string[]>;
  read(userId: string): Promise<PersonData>;
  /**
   * Deletes everything about a person, who loses any access. The events stay: who, when and what.
   */
  delete(userId: string): Promise<DeletedPerson>;
  /** Closes the database. */
  close(): Promise<void>;
}

/** Open a database for what is kept about people; brings its tables forward first. */
export async function openPeople(database: Database): Promise<People> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: storableOnly(database) }) });
  await migrate(db);
  return {
    find: (user) => findPersonIds(db, user),
    read: (userId) => readPerson(db, userId),
    delete: (userId) => deletePerson(db, userId),
    close: () => db.destroy(),
  };
}
