/** An excerpt of a text that can map its offsets back to the whole. */
export interface Excerpt {
  readonly text: string;
  /** The offset in the whole text of an offset in the excerpt. */
  readonly offsetOf: (at: number) => number;
}

/** A text as its own excerpt. */
export function wholeOf(text: string): Excerpt {
  return { text, offsetOf: (at) => at };
}

/** A part of a text that an excerpt holds. */
export interface Piece {
  /** Where it begins in the excerpt and in the whole. */
  readonly at: number;
  readonly from: number;
}

/**
 * The gate's own top-level blocks of a card's metadata. For cards whose other metadata, such as
 * `dataset_info`, is too much to parse.
 */
export function focusOnGate(yaml: string): Excerpt {
  const pieces: Piece[] = [];
  let text = "";
  // A block goes on while lines are indented, empty, comments, or items of a list at its level.
  const heads = /^(?![\s#]|- |-$).*$/gm;
  let open: number | undefined;
  const close = (end: number): void => {
    if (open === undefined) return;
    pieces.push({ at: text.length, from: open });
    text += yaml.slice(open, end);
    open = undefined;
  };
  for (let head = heads.exec(yaml); head; head = heads.exec(yaml)) {
    if (head[0] === "") {
      heads.lastIndex += 1; // an empty match stays where it is
      continue;
    }
    close(head.index);
    if (/^["']?extra[-_ ]?\w{0,2}ated/i.test(head[0])) open = head.index;
  }
  close(yaml.length);
  return { text, offsetOf: (at) => offsetBy(pieces, at) };
}

/** Where an offset of an excerpt is in the whole. */
export function offsetBy(pieces: readonly Piece[], at: number): number {
  const piece = pieces.findLast((p) => p.at <= at);
  return piece ? piece.from + (at - piece.at) : at;
}
