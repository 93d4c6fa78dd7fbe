import type { CST } from "yaml";
import type { YamlProblemCode } from "./yaml-nodes.ts";

/** Takes a problem at offsets of the YAML; of one character where no end is given. */
export type ReportProblem = (code: YamlProblemCode, start: number, end?: number) => void;

/** What precedes a value: its anchor and its tag, and the sign that it follows. */
export interface YamlProps {
  readonly anchor: string | undefined;
  readonly tag: CST.SourceToken | undefined;
  /** The sign, such as a dash. */
  readonly found: CST.SourceToken | undefined;
  readonly comma: CST.SourceToken | undefined;
  readonly hasNewline: boolean;
  readonly newlineAfterProp: boolean;
  readonly start: number;
  readonly end: number;
}

interface Surroundings {
  readonly sign: CST.SourceToken["type"];
  readonly next: CST.Token | null | undefined;
  /** Where it ends if there is nothing. */
  readonly offset: number;
  /** The column of the collection, from 0. */
  readonly indent: number;
  readonly isFlow?: boolean;
  readonly isLineStart?: boolean;
}

/** Read what precedes a value. */
export function readProps(
  tokens: readonly CST.SourceToken[],
  { sign, next, offset, indent, isFlow = false, isLineStart = false }: Surroundings,
  report: ReportProblem,
): YamlProps {
  let atNewline = isLineStart;
  let hasSpace = isLineStart;
  let hasNewline = false;
  let newlineAfterProp = false;
  let tab: CST.SourceToken | undefined;
  let anchor: CST.SourceToken | undefined;
  let tag: CST.SourceToken | undefined;
  let comma: CST.SourceToken | undefined;
  let found: CST.SourceToken | undefined;
  for (const [index, token] of tokens.entries()) {
    const { type } = token;
    const behind = tokens[index + 1] ?? next;
    if (type === "tag" || type === "anchor") checkSpace(token, behind, report);
    if (tab && atNewline && type !== "comment" && type !== "newline") {
      report("TAB_AS_INDENT", tab.offset, endOf(tab));
    }
    tab = undefined;
    if (type === "space") {
      const isTab = token.source.includes("\t") && !isFlow;
      if (isTab && !(sign === "doc-start" && next?.type === "flow-collection")) tab = token;
      hasSpace = true;
      continue;
    }
    if (type === "newline") {
      atNewline = true;
      hasNewline = true;
      hasSpace = true;
      newlineAfterProp ||= anchor !== undefined || tag !== undefined;
      continue;
    }
    if (type === "comment") {
      if (!hasSpace) report("MISSING_CHAR", token.offset);
      atNewline = false;
      continue;
    }
    atNewline = false;
    hasSpace = false;
    if (type === "anchor" && !anchor) anchor = token;
    else if (type === "tag" && !tag) tag = token;
    else if (type === sign && !found && !anchor && !tag) {
      found = token;
      atNewline = sign === "seq-item-ind" || sign === "explicit-key-ind";
    } else if (type === "comma" && isFlow && !comma) comma = token;
    else report("UNEXPECTED_TOKEN", token.offset, endOf(token));
  }
  const isBlock = next?.type === "block-map" || next?.type === "block-seq";
  if (tab && ((atNewline && tab.indent <= indent) || isBlock)) {
    report("TAB_AS_INDENT", tab.offset, endOf(tab));
  }
  const last = tokens.at(-1);
  const end = last ? endOf(last) : offset;
  return {
    anchor: anchor?.source.slice(1),
    tag,
    found,
    comma,
    hasNewline,
    newlineAfterProp,
    start: Math.min(anchor?.offset ?? end, tag?.offset ?? end),
    end,
  };
}

/** Report what touches a tag or an anchor; a bracket may touch an anchor. */
function checkSpace(
  { type, offset, source }: CST.SourceToken,
  next: CST.Token | null | undefined,
  report: ReportProblem,
): void {
  if (source === "&") report("BAD_ALIAS", offset);
  if (!next || /^(?:space|newline|comma)$/.test(next.type)) return;
  const isNothing = next.type === "scalar" && next.source === "";
  if (isNothing || next.offset > offset + source.length) return;
  if (type === "tag" || next.type !== "flow-collection") report("MISSING_CHAR", next.offset);
}

export function endOf({ offset, source }: CST.SourceToken): number {
  return offset + source.length;
}

/** Report what is no comment behind a value. */
export function checkEnd(
  tokens: readonly CST.SourceToken[] | undefined,
  report: ReportProblem,
  isLineStart = false,
): void {
  let hasSpace = isLineStart;
  for (const token of tokens ?? []) {
    if (token.type === "space" || token.type === "newline") hasSpace = true;
    else if (token.type !== "comment") report("UNEXPECTED_TOKEN", token.offset, endOf(token));
    else if (!hasSpace) report("MISSING_CHAR", token.offset);
  }
}
