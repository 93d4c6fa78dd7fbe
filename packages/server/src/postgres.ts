// PostgreSQL, and what speaks its protocol. An entry of its own: it needs Node, the server does not.
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { PoolClient } from "pg";
import { loadPeer } from "./peers/load-peer.ts";

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; other options of `pg` go into its query. */
  readonly url: string;
  /** Connections of this process at most; 10 when absent. */
  readonly max?: number;
  /** How long a request waits for a connection before it is answered 503, in ms; 1,500 when absent. */
  readonly connectTimeout?: number;
  /** After which one statement is given up, in ms; 30,000 when absent, 0 for never. */
  readonly statementTimeout?: number;
  /**
   * False behind poolers that change the connection between transactions and don't support prepared
   * statements: each statement is planned every time then.
   */
  readonly prepare?: boolean;
}

/**
 * Open a pool of connections to PostgreSQL for `createGateServer()`. Connects when it is first asked to:
 * a database that is away is answered with 503, and used again once it is back. Rejects where `pg` is not
 * installed.
 */
export async function openPostgres(options: PostgresOptions): Promise<PostgresPool> {
  const { Pool } = await loadPeer("pg", "openPostgres", () => import("pg"));
  const { url, max = 10, connectTimeout = 1_500, statementTimeout = 30_000 } = options;
  const names = options.prepare === false ? undefined : new StatementNames();
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    // What a server that died has locked is free again after this.
    idle_in_transaction_session_timeout: statementTimeout,
    application_name: "sallyport",
  });
  // A lost connection rejects the query that waits for it; no one else has to know.
  const ignore = (): void => {};
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return {
    connect: async () => client(await pool.connect(), names),
    end: () => pool.end(),
  };
}

function client(given: PoolClient, names: StatementNames | undefined): PostgresPoolClient {
  return {
    // Kysely asks for cursors only where one was configured; here none is.
    query: ((text: string, values: readonly unknown[]) => {
      const name = names?.of(text);
      return given.query({ text, values: [...values], ...(name !== undefined && { name }) });
    }) as unknown as PostgresPoolClient["query"],
    release: () => given.release(),
  };
}

const MOST_NAMES = 500;
const LONGEST_NAMED = 4_000;

/** Names for statements that come again, so that PostgreSQL plans each once for a connection. */
class StatementNames {
  readonly #names = new Map<string, string>();

  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    // Those with a list of values in them come in as many forms as lists have lengths.
    if (this.#names.size >= MOST_NAMES || text.length > LONGEST_NAMED) return undefined;
    if (!/^(?:select|insert|update|delete|with)\b/.test(text)) return undefined;
    const name = `sp${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
