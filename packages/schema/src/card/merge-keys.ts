import { isImplicit, keyName } from "./key-name.ts";
import type { YamlAlias, YamlMap, YamlNode, YamlPair } from "./yaml-nodes.ts";

/** Whether a key merges another mapping into its own, as in `<<: *defaults`. */
export function isMergeKey(key: YamlNode): boolean {
  return key.kind === "scalar" && isImplicit(key) && key.source === "<<";
}

type TargetOf = (alias: YamlAlias) => YamlNode | null | undefined;

/** The mappings that the value of a merge key names; undefined where js-yaml refuses it. */
export function mergedMaps(
  value: YamlNode | null,
  targetOf: TargetOf,
): readonly YamlMap[] | undefined {
  const target = value?.kind === "alias" ? targetOf(value) : value;
  if (target?.kind === "map") return [target];
  if (target?.kind !== "seq") return undefined;
  const maps: YamlMap[] = [];
  for (const item of target.items) {
    const map = item.kind === "alias" ? targetOf(item) : item;
    if (map?.kind !== "map") return undefined;
    maps.push(map);
  }
  return maps;
}

/** An entry of a mapping. */
export interface Entry {
  readonly pair: YamlPair;
  /** The merge key that brought it in. */
  readonly by?: YamlNode;
}

/**
 * The entries of a mapping with those that it merges, as js-yaml has them: a key of the mapping itself
 * wins, at the place of the first. At most `most` are merged; a mapping that merges itself merges nothing.
 */
export function withMerged(
  map: YamlMap,
  targetOf: TargetOf,
  most: { left: number },
  within: readonly YamlMap[] = [],
): readonly Entry[] {
  if (!map.items.some(({ key }) => isMergeKey(key))) return map.items.map((pair) => ({ pair }));
  const entries = new Map<unknown, Entry>();
  const own = new Set<unknown>();
  for (const pair of map.items) {
    if (!isMergeKey(pair.key)) {
      // What is no text, or doubled, is reported, and nothing is lost of it.
      const name = keyName(pair.key) ?? pair;
      entries.set(own.has(name) ? pair : name, { pair });
      own.add(name);
      continue;
    }
    for (const source of mergedMaps(pair.value, targetOf) ?? []) {
      if (source === map || within.includes(source)) continue;
      for (const entry of withMerged(source, targetOf, most, [...within, map])) {
        most.left -= 1;
        if (most.left < 0) return [...entries.values()];
        const name = keyName(entry.pair.key) ?? entry.pair;
        if (!entries.has(name)) entries.set(name, { pair: entry.pair, by: pair.key });
      }
    }
  }
  return [...entries.values()];
}
