import type { CST } from "yaml";
import type { YamlScalar } from "./yaml-nodes.ts";
import { endOf, type YamlProps } from "./yaml-props.ts";

/** A value's anchor and tag. */
export function named({ anchor, tag }: YamlProps): Pick<YamlScalar, "anchor" | "tag" | "tagAt"> {
  return {
    ...(anchor !== undefined && { anchor }),
    ...(tag && { tag: tagName(tag.source), tagAt: [tag.offset, endOf(tag)] as const }),
  };
}

/** A tag in full; one with another handle stays as it is written, and no one knows it. */
function tagName(written: string): string {
  const verbatim = /^!<(.*)>$/.exec(written)?.[1];
  return verbatim ?? written.replace(/^!!/, "tag:yaml.org,2002:");
}

/** A value that is not there, after the white space before it. */
export function emptyScalar(
  offset: number,
  before: readonly CST.SourceToken[],
  props: YamlProps,
): YamlScalar {
  let at = offset;
  const last = before.findLastIndex(({ type }) => !/^(?:space|comment|newline)$/.test(type));
  if (last !== -1) {
    for (const { source } of before.slice(last + 1)) at -= source.length;
    for (const { type, source } of before.slice(last + 1)) {
      if (type !== "space") break;
      at += source.length;
    }
  }
  const range = [at, at] as const;
  return { kind: "scalar", source: "", isPlain: true, isQuoted: false, range, ...named(props) };
}

/** Whether a key goes on in another line. */
export function hasNewline(token: CST.Token | null | undefined): boolean {
  if (!token) return false;
  const isNewline = ({ type }: CST.SourceToken): boolean => type === "newline";
  switch (token.type) {
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      return token.source.includes("\n") || !!token.end?.some(isNewline);
    case "flow-collection":
      return token.items.some(
        ({ start, sep, key, value }) =>
          start.some(isNewline) || !!sep?.some(isNewline) || hasNewline(key) || hasNewline(value),
      );
    default:
      return true;
  }
}
