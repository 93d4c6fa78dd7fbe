import type { PostgresPool } from "kysely";

/** A pool of connections to Postgres, such as `pg`'s `Pool`, or `openPglite()`. */
export type Database = PostgresPool;
