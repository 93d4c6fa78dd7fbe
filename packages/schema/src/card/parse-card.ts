import { parseDocument } from "yaml";
import { Findings } from "../diagnostics/findings.ts";
import { EMPTY_GATE } from "../gate/empty-gate.ts";
import type { GateModel } from "../gate/gate.types.ts";
import type { ParsedGate } from "../read/parse-gate.ts";
import { readGate } from "../read/read-gate.ts";
import { findFrontMatter } from "./front-matter.ts";
import { CARD_LIMITS, findTooDeep } from "./limits.ts";
import { reportLostKeys } from "./lost-keys.ts";
import { TextPositions } from "./text-positions.ts";
import { reportYamlProblem } from "./yaml-problems.ts";
import { yamlReader } from "./yaml-reader.ts";

/**
 * The gate of a card: a README with front matter, or bare YAML. Never throws on content; every
 * diagnostic has its range in `text`.
 */
export function parseCard(text: string): ParsedGate {
  const findings = new Findings();
  // CR and CRLF become LF of the same length, so that offsets stay true.
  const source = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  const positions = new TextPositions(source);
  const gate = readCard(source, positions, findings);
  return { gate, diagnostics: findings.sorted() };
}

function readCard(text: string, positions: TextPositions, findings: Findings): GateModel {
  const matter = findFrontMatter(text);
  switch (matter.kind) {
    case "none":
      findings.add("no-front-matter", { range: positions.range(0, 0) });
      return EMPTY_GATE;
    case "not-first":
      findings.add("front-matter-not-first", { range: positions.range(matter.at, matter.at + 3) });
      return EMPTY_GATE;
    case "not-closed":
      findings.add("front-matter-not-closed", { range: positions.range(matter.at, matter.at + 3) });
      return EMPTY_GATE;
    case "bare":
      return readYaml(text, 0, text.length, positions, findings);
    case "found": {
      const gate = readYaml(text, matter.start, matter.end, positions, findings);
      reportLostKeys(text, matter.bodyStart, positions, findings);
      return gate;
    }
  }
}

function readYaml(
  text: string,
  start: number,
  end: number,
  positions: TextPositions,
  findings: Findings,
): GateModel {
  if (end - start > CARD_LIMITS.size) {
    findings.add("too-large", {
      range: positions.range(start, start),
      subject: String(end - start),
      hint: String(CARD_LIMITS.size),
    });
    return EMPTY_GATE;
  }
  const yaml = text.slice(start, end);
  const tooDeep = findTooDeep(yaml);
  if (tooDeep !== undefined) {
    findings.add("too-deep", {
      range: positions.range(start + tooDeep, start + tooDeep + 1),
      hint: String(CARD_LIMITS.depth),
    });
    return EMPTY_GATE;
  }
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "silent" });
  for (const problem of document.errors)
    reportYamlProblem(problem, "error", start, positions, findings);
  for (const problem of document.warnings)
    reportYamlProblem(problem, "warning", start, positions, findings);
  // What cannot be parsed means nothing for sure: only a doubled key leaves the rest readable.
  if (document.errors.some((problem) => problem.code !== "DUPLICATE_KEY")) return EMPTY_GATE;
  const reader = yamlReader({ document, offset: start, positions, findings });
  const root = document.contents;
  return readGate(
    { reader, findings },
    { node: root, at: root?.range ? [root.range[0], root.range[1]] : [0, 0] },
  );
}
