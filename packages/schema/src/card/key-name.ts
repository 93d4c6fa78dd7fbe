import { hubText } from "./hub-text.ts";
import type { YamlNode, YamlScalar } from "./yaml-nodes.ts";

/** A key as js-yaml, the Hub's parser, has it; undefined for one that is no text. */
export function keyName(key: YamlNode | null): string | undefined {
  if (key === null) return "null";
  if (key.kind !== "scalar") return undefined;
  return isImplicit(key) ? hubText(key.source) : key.source;
}

/** Whether what a scalar is follows from how it is written: no quotes and no tag say it. */
export function isImplicit({ isPlain, tag }: YamlScalar): boolean {
  return isPlain && tag === undefined;
}
