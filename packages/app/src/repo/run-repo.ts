import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { AccessError } from "@sallyport/access";
import { openRepos } from "@sallyport/server";
import { UsageError } from "../cli/app-options.ts";
import { openData, refuseUnreachable } from "../data/open-data.ts";
import type { PersonIo } from "../person/run-person.ts";
import { planRenames } from "./plan-renames.ts";
import type { RepoOptions } from "./repo-command.ts";

/** Rename a dataset or a collection. Throws a `UsageError` with one sentence. */
export async function runRepo(
  { from, to, data, yes }: RepoOptions,
  io: Pick<PersonIo, "from" | "out" | "ask">,
): Promise<void> {
  const folder = resolve(io.from, data);
  const databaseUrl = process.env.DATABASE_URL ?? "";
  // A typo must not create an empty database.
  if (databaseUrl === "" && !(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new UsageError(
      `The data folder ${folder} does not exist. Pass the right one with --data.`,
    );
  }
  const opened = await openData(folder, databaseUrl);
  try {
    const repos = await openRepos(opened.database).catch((error: unknown) =>
      refuseUnreachable(error, opened),
    );
    try {
      const known = await repos.list();
      const renames = planRenames(known, from, to, (place) => !existsSync(place));
      if (renames.length === 0) {
        throw new UsageError(
          `Nothing is stored under the name ${from}. Check the old name and --data.`,
        );
      }
      for (const rename of renames) {
        const requests = known.find(({ subject }) => subject === rename.from)?.requests ?? 0;
        io.out(`${rename.from.id} → ${rename.to.id}: ${requestCount(requests)}`);
      }
      if (!yes) await confirm(io);
      await repos.rename(renames).catch(refuseRename);
      io.out("Renamed. Start the server with the new name; old addresses redirect.");
    } finally {
      await repos.close();
    }
  } finally {
    await opened.release();
  }
}

async function confirm({ ask }: Pick<PersonIo, "ask">): Promise<void> {
  const typed = await ask("Rename? [y/N] ");
  if (typed === undefined) {
    throw new UsageError(
      "Nothing was renamed: there is no terminal to confirm on. Pass --yes to continue.",
    );
  }
  if (!isYes(typed)) throw new UsageError("Nothing was renamed.");
}

/** Whether an answer to a yes-or-no question is yes. */
export function isYes(typed: string): boolean {
  return /^y(?:es)?$/i.test(typed.trim());
}

export function requestCount(requests: number): string {
  return `${requests} request${requests === 1 ? "" : "s"}`;
}

/** Rethrows the reason that prevents a rename as a `UsageError`; any other fault as it is. */
export function refuseRename(error: unknown): never {
  throw error instanceof AccessError
    ? new UsageError(`Nothing was renamed: ${error.message}`)
    : error;
}
