import { type Alias, type Document, type Node, visit } from "yaml";

/** What each alias of a document points to: the last anchor of its name before it. The document is walked once. */
export function anchorsOf(document: Document): (alias: Alias) => Node | undefined {
  let byName: Map<string, Node[]> | undefined;
  const collect = (): Map<string, Node[]> => {
    const found = new Map<string, Node[]>();
    visit(document, {
      Value: (_, node) => {
        if (node.anchor === undefined) return;
        const known = found.get(node.anchor);
        if (known) known.push(node);
        else found.set(node.anchor, [node]);
      },
    });
    return found;
  };
  return (alias) => {
    byName ??= collect();
    return byName.get(alias.source)?.findLast((node) => isBefore(node, alias));
  };
}

function isBefore(node: Node, alias: Alias): boolean {
  return !!node.range && !!alias.range && node.range[0] < alias.range[0];
}
