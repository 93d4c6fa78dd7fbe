import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hasErrors } from "@sallyport/schema";
import { parseCard } from "@sallyport/schema/card";
import { formatDiagnostic, formatJson } from "./format-check.ts";

export const CHECK_USAGE = "Usage: npm run -s check -- <card or folder…> [--json]";

/** Where lines go, and where relative paths are taken from. */
export interface CheckIo {
  readonly from: string;
  out(line: string): void;
  err(line: string): void;
}

/** Check cards. Gives the exit code: 0 without errors, 1 with errors, 2 for wrong usage. */
export async function checkCards(args: readonly string[], io: CheckIo): Promise<0 | 1 | 2> {
  const options = readOptions(args);
  if (!options) {
    io.err(CHECK_USAGE);
    return 2;
  }
  let found = false;
  for (const file of options.files) {
    const text = await readCardFile(resolve(io.from, file));
    if (text === undefined) {
      io.err(`${file} is no card: there is no such file, or it cannot be read.`);
      return 2;
    }
    const parsed = parseCard(text);
    found ||= hasErrors(parsed.diagnostics);
    if (options.json) io.out(formatJson(file, parsed));
    else for (const diagnostic of parsed.diagnostics) io.out(formatDiagnostic(file, diagnostic));
  }
  return found ? 1 : 0;
}

function readOptions(
  args: readonly string[],
): { files: readonly string[]; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
    });
    return positionals.length > 0 ? { files: positionals, json: values.json ?? false } : undefined;
  } catch {
    return undefined; // an option that is not known
  }
}

async function readCardFile(path: string): Promise<string | undefined> {
  try {
    const card = (await stat(path)).isDirectory() ? join(path, "README.md") : path;
    return await readFile(card, "utf8");
  } catch {
    return undefined;
  }
}
