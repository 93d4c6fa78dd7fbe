import type { Fix, TextRange } from "../diagnostics/diagnostic.types.ts";
import type { Findings } from "../diagnostics/findings.ts";
import { CARD_LIMITS } from "./limits.ts";
import { quoteRest, spacesForTabs } from "./line-fixes.ts";
import type { YamlDocument, YamlProblem, YamlProblemCode } from "./yaml-nodes.ts";

const WORDS: Readonly<Record<YamlProblemCode, string>> = {
  BAD_ALIAS:
    "an asterisk begins an alias here. Begin a list item with a dash, or put the text in quotes.",
  TAB_AS_INDENT: "a tab is used for indentation. Use spaces.",
  BAD_INDENT: "the indentation does not match the lines around it. Align it with them.",
  BAD_SCALAR_START: "a value begins with a reserved character. Put it in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "a value on its own line was expected. Put a text with “: ” in quotes.",
  MULTILINE_IMPLICIT_KEY:
    "a key runs over several lines, or a colon is missing. Keep each key on one line.",
  MISSING_CHAR: "a closing quote, bracket or colon is missing.",
  UNEXPECTED_TOKEN: "there is unexpected text here. Check quotes, colons and indentation.",
  BAD_DQ_ESCAPE:
    "a backslash in double quotes is followed by an unknown character. Double it or use single quotes.",
  KEY_OVER_1024_CHARS: "a key is longer than 1,024 characters. Shorten it.",
  TAG_RESOLVE_FAILED: "an unknown tag is used. Remove it.",
};

/** Tell what the YAML parser complains of, in our words and at its place in the card. */
export function reportYamlProblems(
  { problems }: YamlDocument,
  text: string,
  rangeOf: (start: number, end: number) => TextRange,
  findings: Findings,
): void {
  for (const problem of problems.slice(0, CARD_LIMITS.problems)) {
    const range = rangeOf(...problem.range);
    const fix = fixOf(problem, text, range.start.offset);
    findings.add("yaml-syntax", { range, subject: WORDS[problem.code], fix });
  }
}

/** Clear for tabs, and for values that YAML takes for something else. */
function fixOf({ code }: YamlProblem, text: string, at: number): Fix | undefined {
  if (code === "TAB_AS_INDENT") return spacesForTabs(text, at);
  return code === "BAD_SCALAR_START" || code === "BLOCK_AS_IMPLICIT_KEY"
    ? quoteRest(text, at)
    : undefined;
}
