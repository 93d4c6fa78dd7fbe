import type { Findings } from "../diagnostics/findings.ts";
import { GATE_KEYS } from "../read/known-keys.ts";
import { findFrontMatter } from "./front-matter.ts";
import { findGateMentions, type GateMention } from "./gate-mentions.ts";
import { CARD_LIMITS } from "./limits.ts";
import type { TextPositions } from "./text-positions.ts";

const NOT_TEXT = /[\u0000\p{Cs}\ufffd]/u;

/** Report why a card from which no gate is read, and without errors, may be meant to have one all the same. */
export function reportDoubts(text: string, positions: TextPositions, findings: Findings): void {
  const matter = findFrontMatter(text);
  const end = matter.kind === "found" ? matter.end : matter.kind === "bare" ? text.length : 0;
  for (const mention of findGateMentions(text, CARD_LIMITS.mentions)) {
    // Metadata that is read says itself that it asks nothing.
    const asksNothing = mention.end <= end && isCommentOrKey(text, mention);
    findings.add(asksNothing ? "gate-asks-nothing" : "gate-not-read", {
      range: positions.range(mention.start, mention.end),
      subject: text.slice(mention.start, mention.end),
    });
  }
  const at = text.search(NOT_TEXT);
  if (at !== -1) findings.add("not-text", { range: positions.range(at, at + 1) });
}

function isCommentOrKey(text: string, { start, end }: GateMention): boolean {
  const line = text.slice(start, end);
  const isTopLevel = start === 0 || text[start - 1] === "\n";
  return (
    line.startsWith("#") || (isTopLevel && GATE_KEYS.some((key) => line.startsWith(`${key}:`)))
  );
}
