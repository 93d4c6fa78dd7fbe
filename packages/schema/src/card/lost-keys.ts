import type { Findings } from "../diagnostics/findings.ts";
import { CARD_LIMITS } from "./limits.ts";
import type { TextPositions } from "./text-positions.ts";

/** Tell gate keys in the body, which the Hub never sees: the front matter was closed too early. */
export function reportLostKeys(
  text: string,
  bodyStart: number,
  positions: TextPositions,
  findings: Findings,
): void {
  const body = text.slice(bodyStart, bodyStart + CARD_LIMITS.body);
  // An example in a code block is not lost.
  const marks = /^[ \t]*(?:```|~~~)|^(extra_gated_\w+)[ \t]*:/gm;
  let fenced = false;
  let told = 0;
  for (const match of body.matchAll(marks)) {
    const [, key] = match;
    if (key === undefined) {
      fenced = !fenced;
      continue;
    }
    if (fenced) continue;
    const start = bodyStart + match.index;
    findings.add("second-document", {
      range: positions.range(start, start + key.length),
      subject: key,
    });
    told += 1;
    if (told >= CARD_LIMITS.lostKeys) return;
  }
}
