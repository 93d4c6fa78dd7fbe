import { type CST, Parser } from "yaml";
import { composeYaml } from "./compose-yaml.ts";
import { CARD_LIMITS } from "./limits.ts";
import type { YamlDocument, YamlNode, YamlProblem } from "./yaml-nodes.ts";
import type { ReportProblem } from "./yaml-props.ts";

/**
 * Parse metadata. What begins with more errors than anyone fixes at a time is not read to its end: the
 * document is then that of its first lines.
 */
export function parseYaml(text: string): YamlDocument {
  const { size, errors } = CARD_LIMITS.trial;
  if (text.length > 4 * size) {
    // A cut through metadata that is right makes a few errors, never so many.
    const beginning = parse(text.slice(0, text.lastIndexOf("\n", size) + 1));
    if (beginning.problems.length > errors) return beginning;
  }
  return parse(text);
}

/** The first document of a text. */
function parse(text: string): YamlDocument {
  const problems: YamlProblem[] = [];
  const report: ReportProblem = (code, start, end = start + 1) => {
    problems.push({ code, range: [start, end] });
  };
  let root: YamlNode | null = null;
  let hasDirectives = false;
  // Behind `>` or `|` the lexer takes dashes and dots for the end of the document.
  const isOnLineStart = ({ offset }: CST.Token): boolean =>
    offset === 0 || text[offset - 1] === "\n";
  for (const token of new Parser().parse(text)) {
    if (token.type === "document") {
      if (root) {
        if (!isOnLineStart(token)) report("UNEXPECTED_TOKEN", token.offset, token.offset + 3);
        break;
      }
      if (hasDirectives && token.start[0]?.type !== "doc-start")
        report("MISSING_CHAR", token.offset);
      root = composeYaml(token, report);
    } else if (
      token.type === "error" ||
      (token.type === "doc-end" && !(root && isOnLineStart(token)))
    ) {
      report("UNEXPECTED_TOKEN", token.offset, token.offset + token.source.length);
    } else if (token.type === "directive") hasDirectives = true;
  }
  if (hasDirectives && !root) report("MISSING_CHAR", text.length);
  return { root, problems };
}
