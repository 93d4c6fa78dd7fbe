import type { YamlAlias, YamlNode } from "./yaml-nodes.ts";

/** The anchors of a document, as a walk over it meets them, in any order. */
export class Anchors {
  readonly #byName = new Map<string, YamlNode[]>();
  readonly #first = new Map<string, number>();

  add(node: YamlNode, name: string): void {
    const [start] = node.range;
    const known = this.#byName.get(name);
    if (known) known.push(node);
    else this.#byName.set(name, [node]);
    this.#first.set(name, Math.min(start, this.#first.get(name) ?? start));
  }

  /** Whether an alias points to anything: to an anchor of its name before it. */
  has(alias: YamlAlias): boolean {
    return (this.#first.get(alias.source) ?? Number.MAX_SAFE_INTEGER) < alias.range[0];
  }

  /** What an alias points to: the last anchor of its name before it. */
  targetOf(alias: YamlAlias): YamlNode | undefined {
    let last: YamlNode | undefined;
    for (const node of this.#byName.get(alias.source) ?? []) {
      const [at] = node.range;
      if (at < alias.range[0] && (!last || last.range[0] < at)) last = node;
    }
    return last;
  }
}
