/** From `start` up to but not including `end`, as offsets of the YAML. */
export type YamlRange = readonly [start: number, end: number];

interface Props {
  readonly range: YamlRange;
  /** In full, as `tag:yaml.org,2002:str`; `!` where it has no name. */
  readonly tag?: string;
  readonly tagAt?: YamlRange;
  readonly anchor?: string;
}

export interface YamlScalar extends Props {
  readonly kind: "scalar";
  /** What it says: without quotes, escapes and indentation. */
  readonly source: string;
  readonly isPlain: boolean;
  readonly isQuoted: boolean;
}

export interface YamlMap extends Props {
  readonly kind: "map";
  readonly isFlow: boolean;
  readonly items: readonly YamlPair[];
}

export interface YamlSeq extends Props {
  readonly kind: "seq";
  readonly items: readonly YamlNode[];
}

export interface YamlAlias {
  readonly kind: "alias";
  readonly source: string;
  readonly range: YamlRange;
}

export type YamlNode = YamlScalar | YamlMap | YamlSeq | YamlAlias;

export interface YamlPair {
  readonly key: YamlNode;
  /** Null where not even a colon follows the key. */
  readonly value: YamlNode | null;
}

/** Why YAML cannot be read. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly range: YamlRange;
}

/** As the parser calls what it finds. */
export type YamlProblemCode =
  | "BAD_ALIAS"
  | "BAD_DQ_ESCAPE"
  | "BAD_INDENT"
  | "BAD_SCALAR_START"
  | "BLOCK_AS_IMPLICIT_KEY"
  | "KEY_OVER_1024_CHARS"
  | "MISSING_CHAR"
  | "MULTILINE_IMPLICIT_KEY"
  | "TAB_AS_INDENT"
  | "TAG_RESOLVE_FAILED"
  | "UNEXPECTED_TOKEN";

/** A parsed text. */
export interface YamlDocument {
  /** Null where there is nothing but comments. */
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
}
