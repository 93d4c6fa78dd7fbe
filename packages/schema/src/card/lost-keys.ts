import type { Findings } from "../diagnostics/findings.ts";
import type { TextPositions } from "./text-positions.ts";

/** Tell gate keys in the body, which the Hub never sees: the front matter was closed too early. */
export function reportLostKeys(
  text: string,
  bodyStart: number,
  positions: TextPositions,
  findings: Findings,
): void {
  let fenced = false;
  let offset = bodyStart;
  for (const line of text.slice(bodyStart).split("\n")) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const key = fenced ? null : /^(extra_gated_\w+)\s*:/.exec(line);
    if (key?.[1]) {
      findings.add("second-document", {
        range: positions.range(offset, offset + key[1].length),
        subject: key[1],
      });
    }
    offset += line.length + 1;
  }
}
