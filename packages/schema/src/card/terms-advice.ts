import type { TextRange } from "../diagnostics/diagnostic.types.ts";
import { firstClauseAsCode } from "./clause-as-code.ts";
import { firstJoinedClause } from "./joined-clauses.ts";
import type { CardYaml } from "./survey.ts";
import type { YamlScalar } from "./yaml-nodes.ts";

const LONG = 5_000;
const HEADING =
  /^ {0,3}#{1,6}[ \t]|^[^\n]+\n {0,3}(?:=+|-{3,})[ \t]*$|<h[1-6][ >]|^ {0,3}\*\*[^*\n]+\*\*:?[ \t]*$/m;
const SIGNED = [
  /\bsign(?:ed)?\b(?![- ](?:up|in|on)\b)/i,
  /\b(?:agreement|form|document|licen[cs]e|EULA|NDA|DUA|contract|copy|pdf)\b/i,
  /\b(?:e-?mail|mail|send|sent|return|fax|post|scan)(?:ed|ing)?\b/i,
  /\S@\S|\bto (?:us|the|our)\b|\b(?:by|via|per) (?:e-?mail|mail|post|fax)\b/i,
];

/** Report what makes terms hard to read or to agree to. */
export function adviseTerms(card: CardYaml, node: YamlScalar, key: string): void {
  const { source } = node;
  const path = [key];
  const sentences = source.split(/[.;!?]\s+|\n\s*\n/);
  const signed = sentences.find((text) => SIGNED.every((part) => part.test(text.slice(0, 600))));
  if (signed !== undefined) {
    card.findings.add("signed-by-mail", { path, range: placeOf(card, node, signed) });
  }
  const clause = firstClauseAsCode(source);
  if (clause !== undefined) {
    card.findings.add("clause-as-code", {
      path,
      range: placeOf(card, node, clause),
      subject: clause,
    });
  }
  const joined = firstJoinedClause(source);
  if (joined !== undefined) {
    const range = placeOf(card, node, joined);
    card.findings.add("clauses-joined", { path, range, subject: joined });
  }
  if (source.length > LONG && !HEADING.test(source)) {
    card.findings.add("terms-without-headings", { path, range: placeOf(card, node, "") });
  }
}

/** Where the first words of a passage are in the card; the start of the value where they are written otherwise. */
function placeOf({ yaml, rangeOf }: CardYaml, { range }: YamlScalar, passage: string): TextRange {
  const words = passage.trim().split(/\s+/).slice(0, 4);
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("\\s+");
  const found = passage === "" ? null : new RegExp(pattern).exec(yaml.slice(...range));
  const start = range[0] + (found?.index ?? 0);
  return rangeOf(start, start + (found?.[0].length ?? 1));
}
