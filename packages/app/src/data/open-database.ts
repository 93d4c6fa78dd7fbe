import { join } from "node:path";
import type { Database } from "@sallyport/server";
import { openPglite } from "@sallyport/server/pglite";
import { UsageError } from "../cli/app-options.ts";

/** Open the database in a data folder. Throws a `UsageError` where that cannot be. */
export async function openDatabase(folder: string): Promise<Database> {
  try {
    return await openPglite(join(folder, "postgres"));
  } catch {
    throw new UsageError(
      `The database in ${folder} cannot be opened; choose another place with --data.`,
    );
  }
}
