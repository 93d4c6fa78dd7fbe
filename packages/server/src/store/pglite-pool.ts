import type { PGlite } from "@electric-sql/pglite";
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";

/** An embedded database as a pool of one connection. Closing the pool closes the database. */
export function pglitePool(pglite: PGlite): PostgresPool {
  const statistics = new Statistics(pglite);
  let turn: Promise<void> = Promise.resolve();
  return {
    connect: async () => {
      const before = turn;
      let release = (): void => {};
      turn = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return client(pglite, statistics, release);
    },
    end: () => pglite.close(),
  };
}

const FIRST_CHANGES = 1_000;
const MOST_CHANGES = 50_000;

/**
 * Updates the planner's statistics. A PostgreSQL server does so by itself; embedded it doesn't, and would
 * read whole indexes to find one row.
 */
class Statistics {
  readonly #pglite: PGlite;
  #changed = 0;
  #enough = FIRST_CHANGES;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  note(changed: number): void {
    this.#changed += changed;
  }

  /** Between two clients, when no transaction is open. */
  async refresh(): Promise<void> {
    if (this.#changed < this.#enough) return;
    this.#changed = 0;
    this.#enough = Math.min(this.#enough * 2, MOST_CHANGES);
    // Worse plans are all that comes of a failure.
    await this.#pglite.exec("analyze").catch(() => {});
  }
}

function client(pglite: PGlite, statistics: Statistics, release: () => void): PostgresPoolClient {
  return {
    // Kysely asks for cursors only where one was configured; here none is.
    query: (async (statement: string, parameters: readonly unknown[]) => {
      const { rows, affectedRows } = await pglite.query(statement, [...parameters]);
      const command = commandOf(statement);
      if (command !== "SELECT") statistics.note(affectedRows ?? 0);
      return { command, rows, rowCount: command === "SELECT" ? rows.length : (affectedRows ?? 0) };
    }) as PostgresPoolClient["query"],
    release: () => void statistics.refresh().then(release),
  };
}

function commandOf(statement: string): PostgresQueryResult<unknown>["command"] {
  const word = /^\s*(insert|update|delete|merge)/i.exec(statement)?.[1]?.toUpperCase();
  return word === "INSERT" || word === "UPDATE" || word === "DELETE" || word === "MERGE"
    ? word
    : "SELECT";
}
