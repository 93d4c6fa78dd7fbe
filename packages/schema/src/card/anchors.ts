import { type Alias, type Document, type Node, visit } from "yaml";

/** What each alias of a document points to: the last anchor of its name before it. The document is walked once. */
export function anchorsOf(document: Document): (alias: Alias) => Node | undefined {
  let anchored: Node[] | undefined;
  const collect = (): Node[] => {
    const found: Node[] = [];
    visit(document, {
      Value: (_, node) => {
        if (node.anchor !== undefined) found.push(node);
      },
    });
    return found;
  };
  return (alias) => {
    anchored ??= collect();
    return anchored.findLast((node) => node.anchor === alias.source && isBefore(node, alias));
  };
}

function isBefore(node: Node, alias: Alias): boolean {
  return !!node.range && !!alias.range && node.range[0] < alias.range[0];
}
