import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "@sallyport/server";
import { openPglite } from "@sallyport/server/pglite";
import { openPostgres } from "@sallyport/server/postgres";
import { UsageError } from "../cli/app-options.ts";
import { lockDataFolder } from "./data-lock.ts";

/** Where requests are kept. */
export interface OpenedData {
  readonly database: Database;
  /** A folder that is never served, as a real path; absent for PostgreSQL. */
  readonly folder?: string;
  /** For people: no password. */
  readonly name: string;
  release(): Promise<void>;
}

/**
 * Open PostgreSQL where `DATABASE_URL` says, for any number of processes; else an embedded database in
 * a folder, for this one alone. Throws a `UsageError`.
 */
export async function openData(folder: string, databaseUrl: string): Promise<OpenedData> {
  if (databaseUrl !== "") {
    const name = serverName(databaseUrl);
    return { database: await openPostgres({ url: databaseUrl }), name, release: async () => {} };
  }
  const lock = await lockDataFolder(folder);
  try {
    const database = await openPglite(join(folder, "postgres"));
    return { database, folder: await realpath(folder), name: folder, release: lock.release };
  } catch {
    await lock.release();
    throw new UsageError(
      `The database in ${folder} can't be opened. Choose another folder with --data.`,
    );
  }
}

function serverName(text: string): string {
  if (URL.canParse(text)) {
    const { protocol, host, pathname } = new URL(text);
    if (/^postgres(?:ql)?:$/.test(protocol)) return `${host}${pathname}`;
  }
  throw new UsageError("DATABASE_URL takes postgres://user:password@host:port/database.");
}

/** A sentence in place of a fault of the network; any other is thrown as it is. */
export function refuseUnreachable(error: unknown, { name }: OpenedData): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(?:E[A-Z]+|28\w{3}|3D000|57P03)$/.test(code)) {
    throw new UsageError(`The database ${name} can't be used (${code}). Check DATABASE_URL.`);
  }
  throw error;
}
