import { isRecord } from "../text/is-record.ts";
import type { NodeKind, Reader } from "./reader.types.ts";

/** Reads metadata that is already parsed. */
export const objectReader: Reader<unknown> = {
  kind: (node): NodeKind => {
    if (node === null || node === undefined) return "null";
    if (typeof node !== "object" || node instanceof Date) return "text";
    return Array.isArray(node) ? "list" : "map";
  },
  text: (node) => (node instanceof Date ? textOfDate(node) : String(node)),
  size: (node) => (isRecord(node) ? Object.keys(node).length : 0),
  each: (node, visit) => {
    if (!isRecord(node)) return;
    for (const key of Object.keys(node)) if (visit(key, node[key]) === "enough") return;
  },
  items: (node) => (Array.isArray(node) ? node : []),
  range: () => undefined,
};

/** YAML 1.1 parsers make dates of days, as midnight in UTC. Another time is no day: it may be one here and the next there. */
function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, -14) : text;
}
