import { parseArgs } from "node:util";
import { UsageError } from "../cli/app-options.ts";

/** What `person` was asked to do. */
export interface PersonOptions {
  readonly action: "show" | "delete";
  /** A username or an id. */
  readonly user: string;
  /** Where the database lies, as typed. */
  readonly data: string;
  /** A file of real accounts, as typed: names are looked up there too. */
  readonly accounts?: string;
  /** Do not ask again before deleting. */
  readonly yes: boolean;
}

export const PERSON_USAGE = `Usage: npm start -- person <show|delete> <user> [options]

  show                print all data stored about a person, as JSON
  delete              delete it; who did what and when is kept, without answers

  <user>              a username, or an id if several people had the name
  --data <folder>     where requests are stored (default: .sallyport)
  --accounts <file>   real accounts: usernames are looked up there too
  --yes               delete without asking for confirmation`;

/** Read what comes after `person`. Throws a `UsageError` with one sentence. */
export function readPersonOptions(args: readonly string[]): PersonOptions {
  const { values, positionals } = parse(args);
  const [action, user, ...more] = positionals;
  if ((action !== "show" && action !== "delete") || !user || more.length > 0) {
    throw new UsageError(PERSON_USAGE);
  }
  const { data = ".sallyport", accounts, yes = false } = values;
  return { action, user, data, ...(accounts !== undefined && { accounts }), yes };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        accounts: { type: "string" },
        yes: { type: "boolean" },
      },
      allowPositionals: true,
    });
  } catch {
    throw new UsageError(PERSON_USAGE);
  }
}
