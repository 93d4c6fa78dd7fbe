import type { Document, YAMLError } from "yaml";
import type { Fix, TextRange } from "../diagnostics/diagnostic.types.ts";
import type { Findings } from "../diagnostics/findings.ts";
import { CARD_LIMITS } from "./limits.ts";
import { quoteRest, spacesForTabs } from "./line-fixes.ts";

const WORDS: Partial<Record<YAMLError["code"], string>> = {
  BAD_ALIAS:
    "an asterisk begins an alias here. Begin a list item with a dash, or put the text in quotes.",
  TAB_AS_INDENT: "a tab is used for indentation. Use spaces.",
  BAD_INDENT: "the indentation does not match the lines around it. Align it with them.",
  BAD_SCALAR_START: "a value begins with a reserved character. Put it in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "a value of its own line was expected. Put a text with “: ” in quotes.",
  MULTILINE_IMPLICIT_KEY:
    "a key runs over several lines, or a colon is missing. Keep each key on one line.",
  MISSING_CHAR: "a closing quote, bracket or colon is missing.",
  UNEXPECTED_TOKEN:
    "something stands here that does not belong. Check quotes, colons and indentation.",
  BAD_DQ_ESCAPE:
    "a backslash in double quotes is followed by an unknown character. Double it or use single quotes.",
  KEY_OVER_1024_CHARS: "a key is longer than 1,024 characters. Shorten it.",
  TAG_RESOLVE_FAILED: "an unknown tag is used. Remove it.",
  RESOURCE_EXHAUSTION: "the aliases or the nesting ask for too much. Write the values out.",
};

/** Tell what the YAML parser complains of, in our words and at its place in the card. */
export function reportYamlProblems(
  { errors, warnings }: Document,
  text: string,
  rangeOf: (start: number, end: number) => TextRange,
  findings: Findings,
): void {
  const report = (problem: YAMLError, code: "yaml-syntax" | "yaml-warning"): void => {
    const subject = WORDS[problem.code] ?? firstSentence(problem.message);
    const range = rangeOf(...problem.pos);
    findings.add(code, { range, subject, fix: fixOf(problem, text, range.start.offset) });
  };
  for (const error of errors.slice(0, CARD_LIMITS.problems)) report(error, "yaml-syntax");
  for (const warning of warnings.slice(0, CARD_LIMITS.problems)) report(warning, "yaml-warning");
}

/** Clear for tabs, and for values that YAML takes for something else. */
function fixOf({ code }: YAMLError, text: string, at: number): Fix | undefined {
  if (code === "TAB_AS_INDENT") return spacesForTabs(text, at);
  return code === "BAD_SCALAR_START" || code === "BLOCK_AS_IMPLICIT_KEY"
    ? quoteRest(text, at)
    : undefined;
}

function firstSentence(message: string): string {
  return `${(message.split("\n", 1)[0] ?? "").replace(/ at line \d+, column \d+:?$/, "").slice(0, 200)}.`;
}
