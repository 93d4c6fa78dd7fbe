import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** A cluster that may be asked for databases, as `npm run test:postgres` names it. */
export function cluster(): string {
  const url = process.env.SALLYPORT_TEST_POSTGRES;
  if (url === undefined) {
    throw new Error("These tests need a PostgreSQL: run them with `npm run test:postgres`.");
  }
  return url;
}

/** An empty database with a connection of the test's own to it. */
export async function emptyDatabase(url: string = cluster()): Promise<{
  readonly url: string;
  readonly client: Client;
}> {
  const name = `sp_rounds_${randomBytes(6).toString("hex")}`;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  const client = new Client({ connectionString: own.href });
  client.on("error", () => {}); // a cluster that is stopped takes its connections along
  await client.connect();
  return { url: own.href, client };
}
