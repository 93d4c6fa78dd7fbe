import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from "yaml";
import type { TextRange } from "../diagnostics/diagnostic.types.ts";
import type { Findings } from "../diagnostics/findings.ts";
import type { NodeKind, Reader } from "../read/reader.types.ts";
import { anchorsOf } from "./anchors.ts";
import { CARD_LIMITS } from "./limits.ts";
import { moveOut } from "./line-fixes.ts";

type YamlNode = Node | ParsedNode | null;

/** A node that may be absent, with the place to tell when it is. */
export interface PlacedNode {
  readonly node: YamlNode;
  readonly at: readonly [start: number, end: number];
}

interface Source {
  readonly document: Document;
  /** The card. */
  readonly text: string;
  /** A range of the YAML as a range of the card. */
  readonly rangeOf: (start: number, end: number) => TextRange;
  readonly findings: Findings;
}

/** Reads the gate off a YAML document and knows where each node stands in the card. */
export function yamlReader({
  document,
  text,
  rangeOf: toRange,
  findings,
}: Source): Reader<PlacedNode> {
  const targetOf = anchorsOf(document);
  const lists = new Map<Node, readonly PlacedNode[]>();
  let aliases = 0;

  const rangeOf = ({ at }: PlacedNode): TextRange => toRange(at[0], at[1]);

  const place = (node: unknown, after: PlacedNode): PlacedNode => {
    if (!isNodeLike(node)) return { node: null, at: [after.at[1], after.at[1]] };
    const range = node.range;
    const placed: PlacedNode = { node, at: range ? [range[0], range[1]] : after.at };
    return isAlias(node) ? resolve(placed) : placed;
  };

  const resolve = (placed: PlacedNode): PlacedNode => {
    const alias = placed.node;
    if (!isAlias(alias)) return placed;
    const nothing: PlacedNode = { node: null, at: placed.at };
    aliases += 1;
    if (aliases > CARD_LIMITS.aliases) {
      if (aliases === CARD_LIMITS.aliases + 1) {
        findings.add("too-many-aliases", {
          range: rangeOf(placed),
          hint: String(CARD_LIMITS.aliases),
        });
      }
      return nothing;
    }
    const target = targetOf(alias);
    if (!target) {
      findings.add("unknown-alias", { range: rangeOf(placed), subject: alias.source });
      return nothing;
    }
    if (contains(target, alias)) {
      findings.add("alias-cycle", { range: rangeOf(placed), subject: alias.source });
      return nothing;
    }
    // What it says is told where the alias stands, not at the anchor.
    return { node: target, at: placed.at };
  };

  return {
    kind: ({ node }): NodeKind => {
      if (node === null) return "null";
      if (isMap(node)) return "map";
      if (isSeq(node)) return "list";
      return isScalar(node) && !isNullScalar(node) ? "text" : "null";
    },
    text: ({ node }) => (isScalar(node) ? (node.source ?? String(node.value)) : ""),
    size: ({ node }) => (isMap(node) ? node.items.length : 0),
    each: (parent, visit) => {
      if (!isMap(parent.node)) return;
      for (const pair of parent.node.items) {
        const key = place(pair.key, { node: null, at: [parent.at[0], parent.at[0]] });
        if (isScalar(key.node) && key.node.source === "<<") {
          findings.add("merge-key", { range: rangeOf(key) });
        } else if (visit(key, place(pair.value, key)) === "enough") return;
      }
    },
    items: (parent) => {
      if (!isSeq(parent.node)) return [];
      const known = lists.get(parent.node);
      if (known) return known;
      const items = parent.node.items.map((item) => place(item, parent));
      lists.set(parent.node, items);
      return items;
    },
    range: rangeOf,
    moveOut: (key, value, to) =>
      moveOut(text, rangeOf(key).start.offset, rangeOf(value).end.offset, rangeOf(to).start.column),
  };
}

function isNodeLike(value: unknown): value is ParsedNode {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function isNullScalar(node: Node): boolean {
  return (
    isScalar(node) &&
    node.type === "PLAIN" &&
    ["", "~", "null", "Null", "NULL"].includes(node.source ?? "")
  );
}

/** Whether a node holds this alias, itself or by ranges: aliases stand inside what they point to only in cycles. */
function contains(target: Node, alias: Node): boolean {
  const [outer, inner] = [target.range, alias.range];
  return !!outer && !!inner && outer[0] <= inner[0] && inner[1] <= outer[2];
}
