import type { Fix, TextRange } from "../diagnostics/diagnostic.types.ts";

export type NodeKind = "map" | "list" | "text" | "null";

/**
 * Reads the gate from metadata of any source: parsed objects, or YAML with its source.
 * One walk serves both, without a tree in between.
 */
export interface Reader<N> {
  kind(node: N): NodeKind;
  /** A value's source text: `Yes`, `010` and `1.0` stay what the author wrote. A key as the Hub has it. */
  text(node: N): string;
  /** Report a text that is no text in YAML, where there is YAML. */
  checkText?(node: N, pathOf: () => readonly (string | number)[]): void;
  /** How many entries a map has. */
  size(node: N): number;
  /** Visit a map's entries in order, until a visit says that it is enough. */
  each(node: N, visit: (key: N, value: N) => unknown): void;
  /** A list's items; the same array for each alias of one list. */
  items(node: N): readonly N[];
  range(node: N): TextRange | undefined;
  /** Report a key of the gate that is among the fields, with a fix where it may move to the column of their key. */
  reportMisplaced?(key: N, value: N, fields: N, fieldsKey: N): void;
  /** A fix that moves a key and its value to the position of another key, if there is source text. */
  moveOut?(key: N, value: N, to: N): Fix | undefined;
}
