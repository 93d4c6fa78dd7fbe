import type { Fix, TextRange } from "../diagnostics/diagnostic.types.ts";

export type NodeKind = "map" | "list" | "text" | "null";

/**
 * How the gate is read off metadata, whatever holds it: parsed objects, or YAML with its source.
 * One walk serves both, without a tree in between.
 */
export interface Reader<N> {
  kind(node: N): NodeKind;
  /** A scalar's source text: `Yes`, `010` and `1.0` stay what the author wrote. */
  text(node: N): string;
  /** How many entries a map has. */
  size(node: N): number;
  /** Visit a map's entries in order, until a visit says that it is enough. */
  each(node: N, visit: (key: N, value: N) => unknown): void;
  /** A list's items; the same array for each alias of one list. */
  items(node: N): readonly N[];
  range(node: N): TextRange | undefined;
  /** A fix that moves a key and its value out to where another key stands, where there is text. */
  moveOut?(key: N, value: N, to: N): Fix | undefined;
}
