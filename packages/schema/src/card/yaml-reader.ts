import type { Fix, TextRange } from "../diagnostics/diagnostic.types.ts";
import type { NodeKind, Reader } from "../read/reader.types.ts";
import type { Anchors } from "./anchors.ts";
import { hubText, isHubDate } from "./hub-text.ts";
import { isImplicit, keyName } from "./key-name.ts";
import { CARD_LIMITS } from "./limits.ts";
import { moveOut } from "./line-fixes.ts";
import { type Entry, isMergeKey, withMerged } from "./merge-keys.ts";
import type { CardYaml } from "./survey.ts";
import type { YamlAlias, YamlNode } from "./yaml-nodes.ts";

/** A node that may be absent, with the place to tell when it is. */
export interface PlacedNode {
  readonly node: YamlNode | null;
  readonly at: readonly [start: number, end: number];
  /** A key is always text. */
  readonly isKey?: true;
}

/** Reads the gate off a YAML document and knows the position of each node in the card. */
export function yamlReader(card: CardYaml, anchors: Anchors): Reader<PlacedNode> {
  const { findings } = card;
  const lists = new Map<YamlNode, readonly PlacedNode[]>();
  const maps = new Map<YamlNode, readonly Entry[]>();
  const merged = { left: CARD_LIMITS.merged };
  let aliases = 0;

  const rangeOf = ({ at }: Pick<PlacedNode, "at">): TextRange => card.rangeOf(at[0], at[1]);

  const place = (node: YamlNode | null, after: PlacedNode["at"]): PlacedNode => {
    if (!node) return { node: null, at: [after[1], after[1]] };
    // What is wrong with an alias is reported where it is used, not at its anchor.
    return { node: node.kind === "alias" ? resolve(node, node.range) : node, at: node.range };
  };

  const resolve = (alias: YamlAlias, at: PlacedNode["at"]): YamlNode | null => {
    aliases += 1;
    if (aliases > CARD_LIMITS.aliases) {
      if (aliases === CARD_LIMITS.aliases + 1) tooManyAliases(at);
      return null;
    }
    const target = anchors.targetOf(alias);
    if (!target) return null; // reported before
    if (!contains(target, alias)) return target;
    findings.add("alias-cycle", { range: rangeOf({ at }), subject: alias.source });
    return null;
  };

  const tooManyAliases = (at: PlacedNode["at"]): void =>
    findings.add("too-many-aliases", {
      range: rangeOf({ at }),
      hint: String(CARD_LIMITS.aliases),
    });

  const entriesOf = ({ node, at }: PlacedNode): readonly Entry[] => {
    if (node?.kind !== "map") return [];
    let entries = maps.get(node);
    if (!entries) {
      entries = withMerged(node, (alias) => resolve(alias, at), merged);
      if (merged.left < 0) tooManyAliases(at);
      maps.set(node, entries);
      for (const { key } of node.items) {
        if (isMergeKey(key)) findings.add("merge-key", { range: rangeOf(place(key, at)) });
      }
    }
    return entries;
  };

  const movedOut = (key: PlacedNode, value: PlacedNode, to: PlacedNode): Fix | undefined =>
    moveOut(
      card.text,
      rangeOf(key).start.offset,
      rangeOf(value).end.offset,
      rangeOf(to).start.column,
    );

  return {
    kind: ({ node, isKey }): NodeKind => {
      if (node?.kind === "map") return "map";
      if (node?.kind === "seq") return "list";
      return isKey || (node && !isNull(node)) ? "text" : "null";
    },
    text: ({ node, isKey }) => {
      if (isKey) return keyName(node) ?? "";
      return node?.kind === "scalar" ? node.source : "";
    },
    checkText: ({ node, at }, pathOf) => {
      if (node?.kind !== "scalar" || !isImplicit(node) || isNull(node)) return;
      const subject = node.source;
      const hint = isHubDate(subject) ? "a date" : hubText(subject);
      if (hint === subject) return;
      const range = rangeOf({ at });
      const edit = { start: range.start.offset, end: range.end.offset, text: `"${subject}"` };
      const fix = { title: "Put it in quotes", edits: [edit] };
      findings.add("not-quoted", { path: pathOf(), range, subject, hint, fix });
    },
    size: (parent) => entriesOf(parent).length,
    each: (parent, visit) => {
      for (const { pair, by } of entriesOf(parent)) {
        // What is wrong with a merged entry is reported at the merge key.
        const at = by && place(by, parent.at).at;
        const key = place(pair.key, [parent.at[0], parent.at[0]]);
        const value = place(pair.value, key.at);
        const placed = { ...key, ...(at && { at }), isKey: true as const };
        if (visit(placed, at ? { ...value, at } : value) === "enough") return;
      }
    },
    items: (parent) => {
      if (parent.node?.kind !== "seq") return [];
      const known = lists.get(parent.node);
      if (known) return known;
      const items = parent.node.items.map((item) => place(item, parent.at));
      lists.set(parent.node, items);
      return items;
    },
    range: rangeOf,
    reportMisplaced: (key, value, { node }, fieldsKey) => {
      const subject = keyName(key.node) ?? "";
      // What follows it would be torn off: only the last can simply move out.
      const isLast = node?.kind === "map" && node.items.at(-1)?.key === key.node;
      const fix = isLast ? movedOut(key, value, fieldsKey) : undefined;
      const details = { path: ["extra_gated_fields", subject], range: rangeOf(key), subject };
      findings.add("misplaced-key", { ...details, fix });
    },
    moveOut: movedOut,
  };
}

function isNull(node: YamlNode): boolean {
  if (node.kind !== "scalar" || !node.isPlain) return false;
  if (node.tag !== undefined && node.tag !== "tag:yaml.org,2002:null") return false;
  return hubText(node.source) === "null";
}

/** Whether a node holds this alias, by ranges: an alias is inside what it points to only in cycles. */
function contains(target: YamlNode, alias: YamlAlias): boolean {
  return target.range[0] <= alias.range[0] && alias.range[1] <= target.range[1];
}
