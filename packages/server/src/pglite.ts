import { PGlite } from "@electric-sql/pglite";
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";

/**
 * Open an embedded Postgres: in a folder, or in memory when none is given. It has one connection,
 * so whoever holds it makes the others wait; transactions never mix. Rejects where the folder
 * cannot be used.
 */
export async function openPglite(folder?: string): Promise<PostgresPool> {
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  let turn: Promise<void> = Promise.resolve();
  return {
    connect: async () => {
      const before = turn;
      let release = (): void => {};
      turn = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return client(pglite, release);
    },
    end: () => pglite.close(),
  };
}

function client(pglite: PGlite, release: () => void): PostgresPoolClient {
  return {
    // Kysely asks for cursors only where one was configured; here none is.
    query: (async (statement: string, parameters: readonly unknown[]) => {
      const { rows, affectedRows } = await pglite.query(statement, [...parameters]);
      const command = commandOf(statement);
      return { command, rows, rowCount: command === "SELECT" ? rows.length : (affectedRows ?? 0) };
    }) as PostgresPoolClient["query"],
    release,
  };
}

function commandOf(statement: string): PostgresQueryResult<unknown>["command"] {
  const word = /^\s*(insert|update|delete|merge)/i.exec(statement)?.[1]?.toUpperCase();
  return word === "INSERT" || word === "UPDATE" || word === "DELETE" || word === "MERGE"
    ? word
    : "SELECT";
}
