import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { openPeople, type People } from "@sallyport/server";
import { UsageError } from "../cli/app-options.ts";
import { formatList } from "../cli/format-list.ts";
import { openData } from "../data/open-data.ts";
import { DEMO_PEOPLE } from "../people/demo-people.ts";
import { readAccounts } from "../people/read-accounts.ts";
import type { PersonOptions } from "./person-command.ts";

/** Where lines go, and how questions are asked. */
export interface PersonIo {
  /** Relative paths are taken from here. */
  readonly from: string;
  out(line: string): void;
  /** What was typed after a question; undefined without a terminal. */
  ask(question: string): Promise<string | undefined>;
}

/** Show or delete everything about a person. Throws a `UsageError` with one sentence. */
export async function runPerson(options: PersonOptions, io: PersonIo): Promise<void> {
  const data = resolve(io.from, options.data);
  const databaseUrl = process.env.DATABASE_URL ?? "";
  // A lookup must not create an empty database.
  if (databaseUrl === "" && !(await stat(data).catch(() => undefined))?.isDirectory()) {
    throw new UsageError(`The data folder ${data} does not exist. Pass the right one with --data.`);
  }
  const opened = await openData(data, databaseUrl);
  try {
    const people = await openPeople(opened.database);
    try {
      const ids = await idsOf(people, options, io);
      if (options.action === "show") {
        for (const id of ids) io.out(JSON.stringify(await people.read(id), null, 2));
      } else {
        await remove(people, ids, options, io);
      }
    } finally {
      await people.close();
    }
  } finally {
    await opened.release();
  }
}

async function remove(
  people: People,
  ids: readonly string[],
  { user, yes }: PersonOptions,
  io: PersonIo,
): Promise<void> {
  const [id = "", ...others] = ids;
  if (others.length > 0) {
    throw new UsageError(`${user} matches ${formatList(ids)}. Pass the id of one of them.`);
  }
  const { requests, tokens } = await people.read(id);
  io.out(
    `${user} (${id}): ${count(requests.length, "request")}, ${count(tokens.length, "token")}.`,
  );
  if (!yes) {
    const typed = await io.ask(
      `This deletes all of their data and ends their access. Type ${user} to continue: `,
    );
    if (typed === undefined) {
      throw new UsageError(
        "Nothing was deleted: there is no terminal to confirm on. Pass --yes to continue.",
      );
    }
    if (typed.trim() !== user) throw new UsageError("Nothing was deleted.");
  }
  const deleted = await people.delete(id);
  io.out(
    `Deleted ${count(deleted.requests, "request")}, ${count(deleted.tokens, "token")}, ${count(deleted.submissions, "submission")}, and removed their name from ${count(deleted.decisions, "decision")}.`,
  );
}

async function idsOf(
  people: People,
  { user, accounts }: PersonOptions,
  { from }: PersonIo,
): Promise<readonly string[]> {
  const known = accounts === undefined ? DEMO_PEOPLE : await readAccounts(resolve(from, accounts));
  const named = known.find(({ username, id }) => username === user || id === user);
  const ids = new Set(await people.find(user));
  if (named) for (const id of await people.find(named.id)) ids.add(id);
  if (ids.size === 0) throw new UsageError(`No data is stored about ${user}.`);
  return [...ids];
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}
