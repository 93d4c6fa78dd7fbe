import { parseArgs } from "node:util";
import { UsageError } from "../cli/app-options.ts";
import { repoIdProblem } from "../cli/repo-id.ts";

/** What `repo` was asked to do. */
export interface RepoOptions {
  readonly action: "rename";
  /** `namespace/name`, of a dataset or a collection. */
  readonly from: string;
  readonly to: string;
  /** Where the database lies, as typed. */
  readonly data: string;
  /** Do not ask again before renaming. */
  readonly yes: boolean;
}

export const REPO_USAGE = `Usage: npm start -- repo rename <old> <new> [options]

  rename              rename a dataset or a collection: its requests, settings and history
                      are kept, and its old addresses redirect

  <old>, <new>        written as namespace/name; stop the server first, then start it with the new name
  --data <folder>     where requests are stored (default: .sallyport)
  --yes               rename without asking for confirmation

Environment variables:
  DATABASE_URL        PostgreSQL instead of --data: postgres://user:password@host/database`;

/** Read what comes after `repo`. Throws a `UsageError` with one sentence. */
export function readRepoOptions(args: readonly string[]): RepoOptions {
  const { values, positionals } = parse(args);
  const [action, from, to, ...more] = positionals;
  if (action !== "rename" || from === undefined || to === undefined || more.length > 0) {
    throw new UsageError(REPO_USAGE);
  }
  for (const name of [from, to]) {
    const problem = repoIdProblem(name);
    if (problem) throw new UsageError(`${name}: ${problem}`);
  }
  const { data = ".sallyport", yes = false } = values;
  return { action, from, to, data, yes };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { data: { type: "string" }, yes: { type: "boolean" } },
      allowPositionals: true,
    });
  } catch {
    throw new UsageError(REPO_USAGE);
  }
}
