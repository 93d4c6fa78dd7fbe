import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { GateModel } from "@sallyport/schema";
import { parseCard } from "@sallyport/schema/card";
import { skeletonOf } from "@sallyport/schema/lookalikes";
import { applyFixes } from "./apply-fixes.ts";
import { CHECK_USAGE, type CheckOptions, readCheckOptions } from "./check-options.ts";
import type { CheckedCard } from "./checked-card.types.ts";
import { formatJson, formatText } from "./format-check.ts";
import { formatGithub } from "./format-github.ts";
import { formatSarif } from "./format-sarif.ts";
import { readCard, readCardFrom, UnreadableCard } from "./read-card.ts";

/** Where lines go, where relative paths are taken from, and what `-` reads. */
export interface CheckIo {
  readonly from: string;
  readonly stdin: Readable;
  out(line: string): void;
  err(line: string): void;
  /** Takes a text as it is, without a line end. */
  write(text: string): void;
}

/**
 * Check cards. Gives the exit code: 0 without errors, 1 with errors or too many warnings, 2 for wrong usage
 * and for a card that can't be read; the others are checked all the same.
 */
export async function checkCards(args: readonly string[], io: CheckIo): Promise<0 | 1 | 2> {
  const options = readCheckOptions(args);
  if (options === undefined) {
    io.out(CHECK_USAGE);
    return 0;
  }
  if (typeof options === "string") {
    io.err(`${options}\n${CHECK_USAGE}`);
    return 2;
  }
  const cards: CheckedCard[] = [];
  for (const file of options.files) {
    try {
      cards.push(await checkCard(file, options, io));
    } catch (error) {
      if (!(error instanceof UnreadableCard)) throw error;
      io.err(error.message);
    }
  }
  report(cards, options, io);
  if (cards.length < options.files.length) return 2;
  const count = (severity: string): number =>
    cards.flatMap((card) => card.diagnostics.filter((d) => d.severity === severity)).length;
  const warnings = count("warning");
  if (warnings > options.maxWarnings) {
    io.err(`There are ${warnings} warnings; at most ${options.maxWarnings} are allowed.`);
  }
  return count("error") > 0 || warnings > options.maxWarnings ? 1 : 0;
}

async function checkCard(file: string, { fix }: CheckOptions, io: CheckIo): Promise<CheckedCard> {
  const isStream = file === "-";
  const { path, text } = isStream
    ? { path: file, text: await readCardFrom(io.stdin, "The card on standard input") }
    : await readCard(file, resolve(io.from, file));
  const { text: fixedText, count } = fix ? applyFixes(text) : { text, count: 0 };
  if (fix && isStream) io.write(fixedText);
  else if (fixedText !== text) await save(path, fixedText, file);
  const parsed = parseCard(fixedText, { skeletonOf });
  return { ...parsed, file, fixed: count, hasGate: !isEmpty(parsed.gate) };
}

async function save(path: string, text: string, file: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new UnreadableCard(`${file} can't be written (${String(code)}). Check its permissions.`);
  }
}

function report(cards: readonly CheckedCard[], { format, fix }: CheckOptions, io: CheckIo): void {
  if (format === "sarif") {
    io.out(formatSarif(cards));
    return;
  }
  for (const card of cards) {
    // A fixed card on standard output stays alone there.
    const out = fix && card.file === "-" ? io.err : io.out;
    const lines =
      format === "json"
        ? [formatJson(card)]
        : format === "github"
          ? formatGithub(card)
          : formatText(card);
    for (const line of lines) out(line);
  }
}

function isEmpty({ fields, ...texts }: GateModel): boolean {
  return fields.length === 0 && Object.values(texts).every((text) => text === null);
}
