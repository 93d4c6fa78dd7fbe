import type { NodeKind, Reader } from "./reader.types.ts";

/** Reads metadata that somebody else has parsed. */
export const objectReader: Reader<unknown> = {
  kind: (node): NodeKind => {
    if (node === null || node === undefined) return "null";
    if (typeof node !== "object") return "text";
    return Array.isArray(node) ? "list" : "map";
  },
  // A YAML parser may have made dates of date-like texts.
  text: (node) => (node instanceof Date ? node.toISOString().slice(0, 10) : String(node)),
  size: (node) => (isRecord(node) ? Object.keys(node).length : 0),
  each: (node, visit) => {
    if (!isRecord(node)) return;
    for (const key of Object.keys(node)) if (visit(key, node[key]) === "enough") return;
  },
  items: (node) => (Array.isArray(node) ? node : []),
  range: () => undefined,
};

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === "object" && node !== null;
}
