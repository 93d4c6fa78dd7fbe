import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { Database } from "../index.ts";
import { openPglite } from "../pglite.ts";
import { openPostgres } from "../postgres.ts";

/** Where `npm run test:postgres` has a cluster; absent in `npm test`. */
export const POSTGRES: string | undefined = process.env.SALLYPORT_TEST_POSTGRES;

/** An empty database for one test file: embedded, or of the cluster that the tests run on. */
export async function openTestDatabase(): Promise<Database> {
  return POSTGRES === undefined
    ? openPglite()
    : openPostgres({ url: await emptyDatabase(POSTGRES) });
}

/** Create a database; it goes when the cluster goes. Gives its address. */
export async function emptyDatabase(cluster: string): Promise<string> {
  const name = `sp_test_${randomBytes(6).toString("hex")}`;
  const client = new Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}
