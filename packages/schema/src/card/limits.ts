/** How much metadata is read, so that every card is answered at once. Sizes in UTF-16 code units. */
export const CARD_LIMITS = { size: 262_144, depth: 60, aliases: 100 } as const;

/** Where metadata nests deeper than allowed, or undefined. A scan, so that the parser need not recurse first. */
export function findTooDeep(yaml: string): number | undefined {
  let flow = 0;
  let dashes = 0;
  let lineStart = true;
  for (let at = 0; at < yaml.length; at++) {
    const c = yaml[at];
    if (c === "\n") {
      lineStart = true;
      dashes = 0;
    } else if (c === "[" || c === "{") flow++;
    else if (c === "]" || c === "}") flow = Math.max(0, flow - 1);
    else if (lineStart && (c === "-" || c === "?")) dashes++;
    else if (c !== " " && c !== "\t") lineStart = false;
    if (flow > CARD_LIMITS.depth || dashes > CARD_LIMITS.depth) return at;
  }
  return undefined;
}
