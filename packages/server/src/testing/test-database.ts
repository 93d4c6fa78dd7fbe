import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import type { Database } from "../index.ts";
import { openPostgres } from "../postgres.ts";
import { BomSafePglite } from "../store/bom-safe-pglite.ts";
import { pglitePool } from "../store/pglite-pool.ts";

/** Where `npm run test:postgres` has a cluster; absent in `npm test`. */
export const POSTGRES: string | undefined = process.env.SALLYPORT_TEST_POSTGRES;

/** An empty database for one test file: embedded, or of the cluster that the tests run on. */
export async function openTestDatabase(): Promise<Database> {
  return POSTGRES === undefined ? openCopy() : openPostgres({ url: await emptyDatabase(POSTGRES) });
}

/** An embedded database: a copy of an empty one, for making one takes three times as long. */
async function openCopy(): Promise<Database> {
  empty ??= emptyDataDir();
  const pglite = new BomSafePglite({ loadDataDir: await empty });
  await pglite.waitReady;
  return pglitePool(pglite);
}

let empty: Promise<Blob> | undefined;

/** The files of an empty database, kept for every process that tests with this version of PGlite. */
async function emptyDataDir(): Promise<Blob> {
  const pgliteFile = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const version = createHash("sha256").update(pgliteFile).digest("hex").slice(0, 16);
  const file = join(import.meta.dirname, `../../node_modules/.cache/empty-${version}.tar`);
  if (existsSync(file)) return new Blob([await readFile(file)]);
  const pglite = await PGlite.create();
  const files = await pglite.dumpDataDir("none");
  await pglite.close();
  await mkdir(dirname(file), { recursive: true });
  // Another process may be at it, too.
  const part = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(part, Buffer.from(await files.arrayBuffer()));
  await rename(part, file);
  return files;
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
