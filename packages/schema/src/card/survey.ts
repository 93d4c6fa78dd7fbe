import type { TextRange } from "../diagnostics/diagnostic.types.ts";
import type { Findings } from "../diagnostics/findings.ts";
import { GATE_KEYS, isOneOf } from "../read/known-keys.ts";
import { Anchors } from "./anchors.ts";
import { keyName } from "./key-name.ts";
import { CARD_LIMITS } from "./limits.ts";
import { moveOut } from "./line-fixes.ts";
import { isMergeKey, mergedMaps } from "./merge-keys.ts";
import {
  characterRefusal,
  hasUnprintable,
  keyRefusal,
  nulRefusal,
  type Refusal,
  tagRefusal,
} from "./refusals.ts";
import type { YamlAlias, YamlDocument, YamlMap, YamlNode, YamlPair } from "./yaml-nodes.ts";

/** A card's YAML, parsed, with where findings about it go. */
export interface CardYaml {
  readonly document: YamlDocument;
  /** The card. */
  readonly text: string;
  /** The part of it that was parsed. */
  readonly yaml: string;
  /** A range of the YAML as a range of the card. */
  readonly rangeOf: (start: number, end: number) => TextRange;
  readonly findings: Findings;
}

interface Place {
  readonly node: YamlNode | null;
  readonly depth: number;
  /** Whether its keys, or those of its items, are the fields of the gate. */
  readonly isFields?: boolean;
}

/**
 * Walk the whole document once for what the Hub's parser refuses or loses anywhere in it: doubled keys,
 * unknown tags, aliases to nothing, and gate keys that are indented into another one. Gives the anchors.
 * The parser's own check of keys is quadratic.
 */
export function survey(card: CardYaml): Anchors {
  const { document, yaml, findings } = card;
  const anchors = new Anchors();
  const aliases: YamlAlias[] = [];
  const merges: YamlPair[] = [];
  const isPrintable = !hasUnprintable(yaml);
  if (!isPrintable) refuse(card, nulRefusal(yaml));
  const open: Place[] = [{ node: document.root, depth: 0 }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { node, depth, isFields = false } = place;
    if (!node) continue;
    if (depth > CARD_LIMITS.depth) {
      const range = card.rangeOf(node.range[0], node.range[0] + 1);
      findings.add("too-deep", { range, hint: String(CARD_LIMITS.depth) });
      break;
    }
    if (node.kind === "alias") aliases.push(node);
    else if (node.anchor !== undefined) anchors.add(node, node.anchor);
    refuse(card, tagRefusal(node));
    if (!isPrintable) refuse(card, characterRefusal(node, yaml));
    if (node.kind === "seq") {
      for (const item of node.items) open.push({ node: item, depth: depth + 1, isFields });
    } else if (node.kind === "map") {
      surveyKeys(node, card, depth > 0 && !isFields);
      for (const pair of node.items) {
        if (isMergeKey(pair.key)) merges.push(pair);
        const fields = depth === 0 && keyName(pair.key) === "extra_gated_fields";
        open.push({ node: pair.key, depth: depth + 1 });
        open.push({ node: pair.value, depth: depth + 1, isFields: fields });
      }
    }
  }
  for (const alias of aliases) {
    if (anchors.has(alias)) continue;
    const range = card.rangeOf(...alias.range);
    findings.add("unknown-alias", { range, subject: alias.source });
  }
  for (const { key, value } of merges) {
    if (mergedMaps(value, (alias) => anchors.targetOf(alias))) continue;
    const [start, end] = key.range;
    refuse(card, { start, end, why: "a merge key (<<) takes a mapping. Write the keys out." });
  }
  return anchors;
}

function refuse({ rangeOf, findings }: CardYaml, refusal: Refusal | undefined): void {
  if (!refusal) return;
  const range = rangeOf(refusal.start, refusal.end);
  const edit = { start: range.start.offset, end: range.end.offset, text: "" };
  const fix = refusal.isRemovable && { title: "Remove it", edits: [edit] };
  findings.add("yaml-syntax", { range, subject: refusal.why, fix });
}

/** Report keys of a map that are refused or doubled, and gate keys where the map may not hold them. */
function surveyKeys(map: YamlMap, card: CardYaml, mayMisplace: boolean): void {
  const names = new Set<string>();
  for (const pair of map.items) {
    refuse(card, keyRefusal(pair, map, card.yaml));
    if (pair.key.kind === "map" || pair.key.kind === "seq") {
      card.findings.add("key-not-text", { range: card.rangeOf(...pair.key.range) });
    }
    const name = isMergeKey(pair.key) ? undefined : keyName(pair.key);
    if (name === undefined) continue;
    const isDouble = names.has(name);
    names.add(name);
    if (!isDouble && !(mayMisplace && isOneOf(GATE_KEYS, name))) continue;
    const at = { subject: name, path: [name], range: card.rangeOf(...pair.key.range) };
    if (isDouble) card.findings.add("duplicate-key", at);
    else {
      // What follows it in the same map would be torn off: only the last can simply move out.
      const last = pair === map.items.at(-1) ? pair.value?.range : undefined;
      const until = last && card.rangeOf(...last).end.offset;
      const fix =
        until === undefined ? undefined : moveOut(card.text, at.range.start.offset, until, 1);
      card.findings.add("misplaced-key", { ...at, fix });
    }
  }
}
