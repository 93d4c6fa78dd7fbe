import { CST } from "yaml";
import { CARD_LIMITS } from "./limits.ts";
import type {
  YamlAlias,
  YamlMap,
  YamlNode,
  YamlPair,
  YamlProblemCode,
  YamlScalar,
  YamlSeq,
} from "./yaml-nodes.ts";
import { checkEnd, endOf, type ReportProblem, readProps, type YamlProps } from "./yaml-props.ts";
import { emptyScalar, hasNewline, named } from "./yaml-values.ts";

/**
 * The tree of a document's tokens. The composer of `yaml` also prepares for a document to be changed and
 * written, which is half of that library.
 */
export function composeYaml(
  { start, value, end, offset }: CST.Document,
  report: ReportProblem,
): YamlNode {
  const around = { sign: "doc-start", next: value, offset, indent: 0, isLineStart: true } as const;
  const props = readProps(start, around, report);
  const root = new Composer(report).nodeOrEmpty(value, props, start);
  checkEnd(end, report, true);
  return root;
}

class Composer {
  readonly #report: ReportProblem;
  #depth = 0;

  constructor(report: ReportProblem) {
    this.#report = report;
  }

  nodeOrEmpty(
    token: CST.Token | null | undefined,
    props: YamlProps,
    before: readonly CST.SourceToken[],
    offset = props.end,
  ): YamlNode {
    return token ? this.#node(token, props) : emptyScalar(offset, before, props);
  }

  #node(token: CST.Token, props: YamlProps): YamlNode {
    switch (token.type) {
      case "alias":
        return this.#alias(token, props);
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
      case "block-scalar":
        return this.#scalar(token, props);
      case "block-map":
      case "block-seq":
      case "flow-collection":
        return this.#collection(token, props);
      default:
        this.#report("UNEXPECTED_TOKEN", token.offset);
        return emptyScalar(token.offset, [], props);
    }
  }

  #alias({ offset, source, end }: CST.FlowScalar, { anchor, tag }: YamlProps): YamlAlias {
    if (anchor !== undefined || tag !== undefined) this.#report("UNEXPECTED_TOKEN", offset);
    if (source === "*") this.#report("BAD_ALIAS", offset);
    checkEnd(end, this.#report);
    return { kind: "alias", source: source.slice(1), range: [offset, offset + source.length] };
  }

  #scalar(token: CST.FlowScalar | CST.BlockScalar, props: YamlProps): YamlScalar {
    const scalar = CST.resolveAsScalar(
      token,
      true,
      (at, code) => this.#report(code as YamlProblemCode, at), // those of scalars are among them
    );
    const [start = token.offset, end = token.offset] = scalar?.range ?? [];
    return {
      kind: "scalar",
      source: scalar?.value ?? "",
      isPlain: token.type === "scalar",
      isQuoted: /^(?:single|double)/.test(token.type),
      range: [start, end],
      ...named(props),
    };
  }

  #collection(
    token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection,
    props: YamlProps,
  ): YamlNode {
    // What is deeper is not read, and reported by who walks there.
    if (this.#depth > CARD_LIMITS.depth + 1) return emptyScalar(token.offset, [], props);
    this.#depth += 1;
    const node =
      token.type === "block-map"
        ? this.#blockMap(token)
        : token.type === "block-seq"
          ? this.#blockSeq(token, props)
          : this.#flow(token);
    this.#depth -= 1;
    return { ...node, ...named(props) };
  }

  #blockMap({ items, indent, offset: from }: CST.BlockMap): YamlMap {
    const pairs: YamlPair[] = [];
    let offset = from;
    for (const { start, key, sep, value } of items) {
      const around = { sign: "explicit-key-ind", next: key ?? sep?.[0], offset, indent } as const;
      const keyProps = readProps(start, { ...around, isLineStart: true }, this.#report);
      const isExplicit = keyProps.found !== undefined;
      const column = isExplicit
        ? keyProps.found?.indent
        : key && "indent" in key
          ? key.indent
          : indent;
      if (key?.type === "block-seq" && !isExplicit) this.#report("BLOCK_AS_IMPLICIT_KEY", offset);
      else if (column !== indent) this.#report("BAD_INDENT", offset);
      if (!isExplicit) {
        if (keyProps.anchor === undefined && keyProps.tag === undefined && !sep) continue; // a comment
        if (keyProps.newlineAfterProp || hasNewline(key)) {
          this.#report("MULTILINE_IMPLICIT_KEY", key?.offset ?? offset);
        }
      }
      const keyNode = this.nodeOrEmpty(key, keyProps, start);
      const isLineStart = !key || key.type === "block-scalar";
      const valueProps = readProps(
        sep ?? [],
        { sign: "map-value-ind", next: value, offset: keyNode.range[1], indent, isLineStart },
        this.#report,
      );
      offset = valueProps.end;
      if (!valueProps.found) {
        if (!isExplicit) this.#report("MISSING_CHAR", ...keyNode.range);
        pairs.push({ key: keyNode, value: null });
        continue;
      }
      if (!isExplicit) {
        if (value?.type === "block-map" && !valueProps.hasNewline) {
          this.#report("BLOCK_AS_IMPLICIT_KEY", offset);
        }
        if (keyProps.start < valueProps.found.offset - 1024) {
          this.#report("KEY_OVER_1024_CHARS", ...keyNode.range);
        }
      }
      const valueNode = this.nodeOrEmpty(value, valueProps, sep ?? []);
      offset = valueNode.range[1];
      pairs.push({ key: keyNode, value: valueNode });
    }
    return { kind: "map", isFlow: false, items: pairs, range: [from, offset] };
  }

  #blockSeq({ items, indent, offset: from }: CST.BlockSequence, outer: YamlProps): YamlSeq {
    const isOnLine = (outer.anchor ?? outer.tag) !== undefined && !outer.newlineAfterProp;
    if (isOnLine) this.#report("MISSING_CHAR", outer.start);
    const nodes: YamlNode[] = [];
    let offset = from;
    for (const { start, value } of items) {
      const around = { sign: "seq-item-ind", next: value, offset, indent } as const;
      const props = readProps(start, { ...around, isLineStart: true }, this.#report);
      if (!props.found) {
        if (props.anchor === undefined && props.tag === undefined && !value) continue; // a comment
        if (value?.type === "block-seq") this.#report("BAD_INDENT", props.end);
        else this.#report("MISSING_CHAR", offset);
      }
      const node = this.nodeOrEmpty(value, props, start);
      offset = node.range[1];
      nodes.push(node);
    }
    return { kind: "seq", items: nodes, range: [from, offset] };
  }

  #flow({
    items,
    indent,
    start: open,
    end: close,
    offset: from,
  }: CST.FlowCollection): YamlMap | YamlSeq {
    const isMap = open.source === "{";
    const nodes: YamlNode[] = [];
    const pairs: YamlPair[] = [];
    let offset = from + open.source.length;
    for (const [index, { start, key, sep, value }] of items.entries()) {
      const around = { offset, indent, isFlow: true };
      const props = readProps(
        start,
        { ...around, sign: "explicit-key-ind", next: key ?? sep?.[0] },
        this.#report,
      );
      const isExplicit = props.found !== undefined;
      const isEmpty = !isExplicit && !sep && !value && !key;
      if (isEmpty && props.anchor === undefined && props.tag === undefined) {
        if (index < items.length - 1 || (index === 0 && props.comma)) {
          this.#report("UNEXPECTED_TOKEN", props.comma?.offset ?? props.start);
        }
        offset = props.end;
        continue;
      }
      if (index === 0 ? props.comma : !props.comma) {
        this.#report(
          props.comma ? "UNEXPECTED_TOKEN" : "MISSING_CHAR",
          props.comma?.offset ?? props.start,
        );
      }
      if (!isMap && !sep && !isExplicit) {
        const node = this.nodeOrEmpty(value, props, start);
        this.#refuseBlock(value);
        nodes.push(node);
        offset = node.range[1];
        continue;
      }
      const keyNode = this.nodeOrEmpty(key, props, start);
      this.#refuseBlock(key);
      const valueProps = readProps(
        sep ?? [],
        { ...around, sign: "map-value-ind", next: value, offset: keyNode.range[1] },
        this.#report,
      );
      if (!isMap && !isExplicit) {
        const beforeColon = sep?.slice(
          0,
          sep.findIndex(({ type }) => type === "map-value-ind"),
        );
        if (hasNewline(key) || beforeColon?.some(({ type }) => type === "newline")) {
          this.#report("MULTILINE_IMPLICIT_KEY", ...keyNode.range);
        }
        if (valueProps.found && props.start < valueProps.found.offset - 1024) {
          this.#report("KEY_OVER_1024_CHARS", ...keyNode.range);
        }
      }
      if (value && !valueProps.found) this.#report("MISSING_CHAR", value.offset);
      const hasValue = value ?? valueProps.found;
      const valueNode = hasValue ? this.nodeOrEmpty(value, valueProps, sep ?? []) : null;
      this.#refuseBlock(value);
      const pair = { key: keyNode, value: valueNode };
      offset = valueNode?.range[1] ?? valueProps.end;
      if (isMap) pairs.push(pair);
      else {
        const range = [keyNode.range[0], (valueNode ?? keyNode).range[1]] as const;
        nodes.push({ kind: "map", isFlow: true, items: [pair], range });
      }
    }
    const [last, ...rest] = close;
    const isClosed = last?.source === (isMap ? "}" : "]");
    if (!isClosed) this.#report(indent <= 0 ? "MISSING_CHAR" : "BAD_INDENT", offset);
    checkEnd(isClosed || last?.source.length === 1 ? rest : close, this.#report);
    const range = [from, isClosed && last ? endOf(last) : offset] as const;
    return isMap
      ? { kind: "map", isFlow: true, items: pairs, range }
      : { kind: "seq", items: nodes, range };
  }

  #refuseBlock(token: CST.Token | null | undefined): void {
    if (token?.type === "block-map" || token?.type === "block-seq") {
      this.#report("UNEXPECTED_TOKEN", token.offset);
    }
  }
}
