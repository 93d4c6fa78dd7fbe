import { parseArgs } from "node:util";
import { formatList } from "../cli/format-list.ts";

export const CHECK_FORMATS = ["text", "json", "github", "sarif"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
const FORMATS = formatList(CHECK_FORMATS, "disjunction");

export const CHECK_USAGE = `Usage: sallyport check <card or folder…> [options]
  -                  Read a card from standard input (as --stdin does).
  --fix              Apply unambiguous fixes; comments and order are kept.
  --format <format>  ${FORMATS} (default: text). --json is short for json.
  --max-warnings <n> Fail with more warnings than this.
  --help             Show this.
Exit code: 0 without errors, 1 with errors or too many warnings, 2 if a card can't be read.`;

/** What to check, and how to say what was found. */
export interface CheckOptions {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: CheckFormat;
  readonly fix: boolean;
  /** The most warnings that are no failure. */
  readonly maxWarnings: number;
}

/** The options of a command line; a sentence where it is wrong; undefined where it asks for help. */
export function readCheckOptions(args: readonly string[]): CheckOptions | string | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean" },
        format: { type: "string" },
        fix: { type: "boolean" },
        stdin: { type: "boolean" },
        "max-warnings": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
      allowPositionals: true,
    });
    if (values.help) return undefined;
    const files = values.stdin ? [...positionals, "-"] : positionals;
    if (files.length === 0) return "There is nothing to check. Name a card, a folder, or -.";
    const name = values.format ?? (values.json ? "json" : "text");
    const format = CHECK_FORMATS.find((known) => known === name);
    if (!format) return `“${name}” is not a format. Use ${FORMATS}.`;
    const most = values["max-warnings"];
    if (most !== undefined && !/^\d+$/.test(most)) {
      return "--max-warnings takes a whole number, such as 0.";
    }
    return {
      files,
      format,
      fix: values.fix ?? false,
      maxWarnings: most === undefined ? Number.POSITIVE_INFINITY : Number(most),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error); // an option that is not known
  }
}
