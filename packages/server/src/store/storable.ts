import { refusals } from "../http/refusal.ts";
import type { Database } from "./database.types.ts";

const UNSTORABLE = /\u0000|\p{Cs}/u;

/** Whether a database can keep a text: no NUL, and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** A text with a replacement character for each that a database cannot keep. */
export function makeStorable(text: string): string {
  return isStorable(text) ? text : text.replace(/\u0000|\p{Cs}/gu, "\ufffd");
}

/**
 * A database that refuses texts it cannot store, from any source: a route, an account, a repository's name.
 * A NUL would fail as if the database were away, and half a surrogate pair would be stored as another
 * text. Such a statement throws a refusal and does not run.
 */
export function storableOnly(database: Database): Database {
  return {
    connect: async () => {
      const client = await database.connect();
      return {
        query: ((statement: string, parameters: readonly unknown[]) => {
          if (!parameters.every(isStorableValue)) throw refusals.unstorable();
          return client.query(statement, parameters);
        }) as typeof client.query, // Kysely asks for cursors only where one was configured
        release: () => client.release(),
      };
    },
    end: () => database.end(),
  };
}

function isStorableValue(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every(isStorableValue)
    : typeof value !== "string" || isStorable(value);
}
