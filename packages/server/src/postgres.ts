// PostgreSQL, and what speaks its protocol. An entry of its own: it needs Node, the server does not.
import type { PostgresPool } from "kysely";
import { Pool } from "pg";

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; whatever else `pg` takes stands in its query. */
  readonly url: string;
  /** Connections of this process at most; 10 when absent. */
  readonly max?: number;
  /** How long a request waits for a connection before it is answered 503, in ms; 5,000 when absent. */
  readonly connectTimeout?: number;
  /** After which one statement is given up, in ms; 30,000 when absent, 0 for never. */
  readonly statementTimeout?: number;
}

/**
 * Open a pool of connections to PostgreSQL for `createGateServer()`. Connects when it is first asked to:
 * a database that is away is answered with 503, and used again once it is back.
 */
export function openPostgres(options: PostgresOptions): PostgresPool {
  const { url, max = 10, connectTimeout = 5_000, statementTimeout = 30_000 } = options;
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    // What a server that died has locked is free again after this.
    idle_in_transaction_session_timeout: statementTimeout,
    application_name: "sallyport",
  });
  // A lost connection is told to whoever waits for its answer; nobody else has to know.
  const ignore = (): void => {};
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return pool as PostgresPool; // pg's own type leaves the row count of some commands open
}
