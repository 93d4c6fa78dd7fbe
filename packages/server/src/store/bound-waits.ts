import type { PostgresPoolClient } from "kysely";
import type { Database } from "./database.types.ts";

/** For how long a request waits for a connection while none is handed out, in ms. */
export const CONNECT_TIMEOUT = 1_500;

/** All connections are taken, and none came back in time. */
class PoolExhausted extends Error {
  override readonly name = "PoolExhausted";
  readonly code = "POOL_EXHAUSTED";
}

/**
 * A database whose `connect()` rejects once no caller has got a connection for `timeout` ms: callers wait in a
 * queue as long as it moves. A connection that arrives later is released unused.
 */
export function boundWaits(database: Database, timeout: number): Database {
  let handedOut = Number.NEGATIVE_INFINITY;
  const connect = async (): Promise<PostgresPoolClient> => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const asked = performance.now();
    const given = database.connect().then((client) => {
      handedOut = performance.now();
      if (left) client.release();
      return client;
    });
    const tooLong = new Promise<never>((_, reject) => {
      const check = (): void => {
        const wait = Math.max(asked, handedOut) + timeout - performance.now();
        if (wait > 0) {
          timer = setTimeout(check, wait);
          return;
        }
        left = true;
        reject(new PoolExhausted("No connection to the database was free in time."));
      };
      check();
    });
    try {
      return await Promise.race([given, tooLong]);
    } finally {
      clearTimeout(timer);
      if (left) given.catch(() => {}); // it was answered already
    }
  };
  return { connect, end: () => database.end() };
}
