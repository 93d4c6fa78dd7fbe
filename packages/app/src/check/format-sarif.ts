import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "@sallyport/schema";
import type { CheckedCard } from "./checked-card.types.ts";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** What was found in all cards as one log of SARIF 2.1.0, the format of code scanning. */
export function formatSarif(cards: readonly CheckedCard[]): string {
  const codes = new Set(cards.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  return JSON.stringify({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "sallyport check",
            informationUri: "https://github.com/sallyport-dev/sallyport",
            rules: [...codes].sort().map((id) => ({ id })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: cards.flatMap(({ file, diagnostics }) =>
          diagnostics.map((diagnostic) => result(diagnostic, { uri: uriOf(file) })),
        ),
      },
    ],
  });
}

function result(
  { code, severity, message, range, fix }: Diagnostic,
  artifactLocation: { uri: string },
): object {
  const { start, end } = range ?? {};
  const region = {
    startLine: start?.line ?? 1,
    startColumn: start?.column ?? 1,
    endLine: end?.line ?? 1,
    endColumn: end?.column ?? 1,
  };
  const replacements = fix?.edits.map(({ start, end, text }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  }));
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [{ artifactLocation, replacements }],
        },
      ],
    }),
  };
}

function uriOf(file: string): string {
  if (file === "-") return "stdin";
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join("/");
}
