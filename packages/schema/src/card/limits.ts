/**
 * How much metadata is read, so that every card is answered in under 100 ms. Sizes in UTF-16 code
 * units; `work` counts the characters that make nodes, which is what a YAML parser's time goes with.
 */
export const CARD_LIMITS = {
  front: 1_048_576,
  size: 262_144,
  work: 10_000,
  depth: 60,
  aliases: 100,
  /** Entries that merge keys bring in. */
  merged: 1_000,
  lostKeys: 20,
  mentions: 20,
  comparisons: 5_000,
  problems: 100,
  fixWork: 2_000,
  /** What is read first of a long text, and how many errors in it are enough. */
  trial: { size: 2_048, errors: 20 },
  body: 1_048_576,
} as const;

/** What reading a text would cost, and where it nests deeper than allowed: a scan instead of recursion. */
export interface Estimate {
  readonly work: number;
  /** Offset of the first character that is too deep. */
  readonly tooDeep: number | undefined;
}

/** Estimate a text's cost in one pass, without parsing it. */
export function estimate(yaml: string): Estimate {
  let work = 0;
  let flow = 0;
  let dashes = 0;
  let lineStart = true;
  for (let at = 0; at < yaml.length; at++) {
    switch (yaml.charCodeAt(at)) {
      case 10: // line feed; an empty line makes nothing
        if (!lineStart || dashes > 0) work++;
        lineStart = true;
        dashes = 0;
        break;
      case 91: // [
      case 123: // {
        work++;
        flow++;
        break;
      case 93: // ]
      case 125: // }
        if (flow > 0) flow--;
        break;
      case 44: // ,
      case 58: // :
        work++;
        lineStart = false;
        break;
      case 45: // -
      case 63: // ?
        if (lineStart) dashes++;
        break;
      case 32:
      case 9:
        break;
      default:
        lineStart = false;
    }
    if (flow > CARD_LIMITS.depth || dashes > CARD_LIMITS.depth) return { work, tooDeep: at };
  }
  return { work, tooDeep: undefined };
}
