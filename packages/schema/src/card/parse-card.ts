import { CARD_DIAGNOSTICS } from "../diagnostics/card-codes.ts";
import { GATE_DIAGNOSTICS } from "../diagnostics/codes.ts";
import type { TextRange } from "../diagnostics/diagnostic.types.ts";
import { Findings } from "../diagnostics/findings.ts";
import { EMPTY_GATE } from "../gate/empty-gate.ts";
import type { GateModel } from "../gate/gate.types.ts";
import { isEmptyGate } from "../gate/is-empty-gate.ts";
import type { ParsedGate } from "../read/parse-gate.ts";
import { readGate } from "../read/read-gate.ts";
import { adviseGate } from "./advise-gate.ts";
import { type Excerpt, focusOnGate, wholeOf } from "./focus.ts";
import { findFrontMatter } from "./front-matter.ts";
import { keepProvenFixes } from "./keep-proven-fixes.ts";
import { CARD_LIMITS, estimate } from "./limits.ts";
import { reportLostKeys } from "./lost-keys.ts";
import { parseAsHub } from "./parse-as-hub.ts";
import { plainSkeleton } from "./plain-skeleton.ts";
import { reportDoubts } from "./report-doubts.ts";
import { survey } from "./survey.ts";
import { TextPositions } from "./text-positions.ts";
import { reportYamlProblems } from "./yaml-problems.ts";
import { yamlReader } from "./yaml-reader.ts";

/** How a card is read. */
export interface CardOptions {
  /**
   * What a label looks like, to find labels that look the same. `skeletonOf` of
   * `@sallyport/schema/lookalikes` knows all scripts; without it, letters that are often mixed up.
   */
  readonly skeletonOf?: (label: string) => string;
}

const DIAGNOSTICS = { ...GATE_DIAGNOSTICS, ...CARD_DIAGNOSTICS };

/**
 * The gate of a card: a README with front matter, or bare YAML. Never throws on content; every
 * diagnostic has its range in `text`.
 */
export function parseCard(text: string, options: CardOptions = {}): ParsedGate {
  const read = (card: string): ParsedGate => readText(card, options);
  const parsed = read(text);
  return { ...parsed, diagnostics: keepProvenFixes(text, parsed.diagnostics, read) };
}

function readText(text: string, options: CardOptions): ParsedGate {
  const findings = new Findings(DIAGNOSTICS);
  // CR and CRLF become LF of the same length, so that offsets stay true.
  const source = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  const positions = new TextPositions(source);
  const gate = readCard(source, positions, findings, options);
  if (isEmptyGate(gate) && !findings.hasErrors) reportDoubts(source, positions, findings);
  return { gate, diagnostics: findings.sorted() };
}

function readCard(
  text: string,
  positions: TextPositions,
  findings: Findings,
  options: CardOptions,
): GateModel {
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
      return readYaml(text, 0, text.length, positions, findings, options);
    case "found": {
      reportIndentedFence(text, matter.fence, positions, findings);
      const gate = readYaml(text, matter.start, matter.end, positions, findings, options);
      reportLostKeys(text, matter.bodyStart, positions, findings);
      return gate;
    }
  }
}

function reportIndentedFence(
  text: string,
  fence: number,
  positions: TextPositions,
  findings: Findings,
): void {
  const start = text.lastIndexOf("\n", fence) + 1;
  if (!/^[ \t]+$/.test(text.slice(start, fence))) return;
  findings.add("front-matter-indented", {
    range: positions.range(start, fence),
    fix: { title: "Remove the indentation", edits: [{ start, end: fence, text: "" }] },
  });
}

function readYaml(
  text: string,
  start: number,
  end: number,
  positions: TextPositions,
  findings: Findings,
  { skeletonOf = plainSkeleton }: CardOptions,
): GateModel {
  const excerpt = affordable(text.slice(start, end), start, positions, findings);
  if (!excerpt) return EMPTY_GATE;
  const { document, text: yaml, offsetOf, indents } = parseAsHub(excerpt.text);
  const outer = (at: number): number => start + excerpt.offsetOf(at);
  const rangeOf = (from: number, to: number): TextRange =>
    positions.range(outer(offsetOf(from)), outer(offsetOf(to)));
  for (const value of indents) {
    const edits = value.map(({ text, start }) => ({
      text,
      start: outer(start),
      end: outer(start),
    }));
    const at = edits[0]?.start ?? start;
    const fix = { title: "Indent it", edits };
    findings.add("value-not-indented", { range: positions.range(at, at), fix });
  }
  reportYamlProblems(document, text, rangeOf, findings);
  // What cannot be parsed means nothing for sure.
  if (document.problems.length > 0) return EMPTY_GATE;
  const card = { document, text, yaml, rangeOf, findings };
  const anchors = survey(card);
  const reader = yamlReader(card, anchors);
  const gate = readGate(
    { reader, findings },
    { node: document.root, at: document.root?.range ?? [0, 0] },
  );
  adviseGate(card, gate, anchors, skeletonOf);
  return gate;
}

/** The metadata, if it can be read in one go; parts that have nothing to do with the gate are left out first. */
function affordable(
  yaml: string,
  start: number,
  positions: TextPositions,
  findings: Findings,
): Excerpt | undefined {
  if (yaml.length > CARD_LIMITS.front) {
    tooLarge(yaml, start, positions, findings);
    return undefined;
  }
  const whole = estimate(yaml);
  const small = yaml.length <= CARD_LIMITS.size && whole.work <= CARD_LIMITS.work;
  const excerpt = small ? wholeOf(yaml) : focusOnGate(yaml);
  const { work, tooDeep } = small ? whole : estimate(excerpt.text);
  if (tooDeep !== undefined) {
    const at = start + excerpt.offsetOf(tooDeep);
    const range = positions.range(at, at + 1);
    findings.add("too-deep", { range, hint: String(CARD_LIMITS.depth) });
    return undefined;
  }
  if (work > CARD_LIMITS.work || excerpt.text.length > CARD_LIMITS.size) {
    tooLarge(yaml, start, positions, findings);
    return undefined;
  }
  if (!small) findings.add("rest-not-checked", { range: positions.range(start, start) });
  return excerpt;
}

function tooLarge(yaml: string, start: number, positions: TextPositions, findings: Findings): void {
  const range = positions.range(start, start);
  findings.add("too-large", {
    range,
    subject: String(yaml.length),
    hint: String(CARD_LIMITS.size),
  });
}
