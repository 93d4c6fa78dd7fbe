import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Pair } from "yaml";
import type { TextRange } from "../diagnostics/diagnostic.types.ts";
import type { Findings } from "../diagnostics/findings.ts";
import { GATE_KEYS, isOneOf } from "../read/known-keys.ts";
import { CARD_LIMITS } from "./limits.ts";
import { moveOut } from "./line-fixes.ts";

/**
 * Walk the whole document once for what the Hub's parser refuses or loses anywhere in it: doubled keys,
 * and gate keys that are indented into another one. The parser's own check of keys is quadratic.
 */
export function survey(
  document: Document,
  text: string,
  rangeOf: (start: number, end: number) => TextRange,
  findings: Findings,
): void {
  const open: { readonly node: unknown; readonly depth: number }[] = [
    { node: document.contents, depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > CARD_LIMITS.depth) {
      const at = isNode(node) ? node.range : undefined;
      const range = at ? rangeOf(at[0], at[0] + 1) : undefined;
      findings.add("too-deep", { range, hint: String(CARD_LIMITS.depth) });
      return;
    }
    if (isSeq(node)) for (const item of node.items) open.push({ node: item, depth: depth + 1 });
    if (!isMap(node)) continue;
    const names = new Set<string>();
    for (const pair of node.items) {
      const name = nameOf(pair);
      if (name !== undefined) {
        const range = rangeOfKey(pair, rangeOf);
        const details = { subject: name, path: [name], range };
        if (names.has(name)) findings.add("duplicate-key", details);
        else if (depth > 0 && isOneOf(GATE_KEYS, name)) {
          // What follows it in the same map would be torn off: only the last can simply move out.
          const last = pair === node.items.at(-1) && isNode(pair.value) && pair.value.range;
          const end = last ? rangeOf(last[0], last[1]).end.offset : undefined;
          const fix =
            range && end !== undefined ? moveOut(text, range.start.offset, end, 1) : undefined;
          findings.add("misplaced-key", { ...details, fix });
        }
        names.add(name);
      }
      open.push({ node: pair.value, depth: depth + 1 });
    }
  }
}

function nameOf(pair: unknown): string | undefined {
  if (!isPair(pair) || !isScalar(pair.key)) return undefined;
  // Merge keys may stand more than once.
  const name = pair.key.source ?? String(pair.key.value);
  return name === "<<" ? undefined : name;
}

function rangeOfKey(
  pair: Pair,
  rangeOf: (start: number, end: number) => TextRange,
): TextRange | undefined {
  const range = isScalar(pair.key) ? pair.key.range : undefined;
  return range ? rangeOf(range[0], range[1]) : undefined;
}
