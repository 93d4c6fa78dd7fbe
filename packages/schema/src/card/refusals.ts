import { hubText, isNumber } from "./hub-text.ts";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-nodes.ts";

/** Something that js-yaml, the Hub's parser, refuses although the parser here takes it. */
export interface Refusal {
  /** Where, as offsets of the YAML. */
  readonly start: number;
  readonly end: number;
  /** What is wrong and what to do, as the end of a sentence. */
  readonly why: string;
  /** Whether all is well without it. */
  readonly isRemovable?: true;
}

// As js-yaml has it; in quotes it minds nothing but controls.
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff\p{Cs}]/u;
const CONTROL = /[\u0000-\u0008\u000b-\u001f]/;

/** Whether some node of a text may hold a character that is refused. */
export function hasUnprintable(yaml: string): boolean {
  return UNPRINTABLE.test(yaml);
}

/** A character of a value that is refused. */
export function characterRefusal(node: YamlNode, yaml: string): Refusal | undefined {
  if (node.kind !== "scalar") return undefined;
  const [start, end] = node.range;
  const at = yaml.slice(start, end).search(node.isQuoted ? CONTROL : UNPRINTABLE);
  return at === -1 ? undefined : characterAt(yaml, start + at);
}

/** NUL, which is refused in a comment, too. */
export function nulRefusal(yaml: string): Refusal | undefined {
  const at = yaml.indexOf("\u0000");
  return at === -1 ? undefined : characterAt(yaml, at);
}

function characterAt(yaml: string, start: number): Refusal {
  const code = yaml.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0");
  const why = `the character U+${code} can't be in YAML. Remove it.`;
  return { start, end: start + 1, why, isRemovable: true };
}

const TAGS = {
  scalar: ["str", "int", "float", "bool", "null"],
  map: ["map"],
  seq: ["seq"],
};

/** A tag that not every version of js-yaml knows. */
export function tagRefusal(node: YamlNode): Refusal | undefined {
  if (node.kind === "alias" || node.tag === undefined) return undefined;
  const { kind, tag } = node;
  const isEmpty = kind === "scalar" && node.isPlain && node.source === "";
  if (tag === "!" ? !isEmpty : TAGS[kind].some((name) => tag === `tag:yaml.org,2002:${name}`)) {
    if (kind !== "scalar" || fits(node.source, tag)) return undefined;
  }
  const [start, end] = node.tagAt ?? node.range;
  const why = "a tag is used that the Hub does not know here. Remove it.";
  return { start, end, why, isRemovable: true };
}

/** Whether a text can be what a tag of a scalar says. */
function fits(source: string, tag: string): boolean {
  const name = tag.slice(tag.lastIndexOf(":") + 1);
  const read = hubText(source);
  if (name === "null") return read === "null";
  if (name === "bool") return /^(?:true|false)$/.test(read);
  if (name === "float") return isNumber(source);
  return name !== "int" || (isNumber(source) && !/[.eE]/.test(source.replace(/^[-+]?0x.*/, "")));
}

/** A key that is not there, or that a colon does not follow on its line. */
export function keyRefusal(
  { key, value }: YamlPair,
  map: YamlMap,
  yaml: string,
): Refusal | undefined {
  if (key.kind !== "scalar") return undefined;
  const [start, end] = key.range;
  // As nearly every key.
  if (end > start && yaml[end] === ":" && !yaml.slice(start, end).includes("\n")) return undefined;
  const line = yaml.slice(yaml.lastIndexOf("\n", start - 1) + 1, start);
  const mark = line.lastIndexOf("?");
  if (mark !== -1) {
    // Its colon comes on a line below. A list there is lost.
    const dash = /^(?:\s|#.*\n)*?\n([ \t]*)-\s/.exec(yaml.slice(end, end + 1_000));
    return value === null && dash && (dash[1] ?? "").length >= mark
      ? { start, end, why: "a key after a question mark has no value. Write key: value." }
      : undefined;
  }
  if (end === start) {
    return map.isFlow || /[&!]\S*[ \t]+$/.test(line)
      ? undefined
      : { start, end, why: "there is nothing before a colon. Give the value a key." };
  }
  const isApart =
    yaml.slice(start, end).includes("\n") || /^[ \t]*(?:#.*)?\n/.test(yaml.slice(end, end + 1_000));
  return isApart && value !== null
    ? { start, end, why: "a key and its colon are not on one line. Put them on one." }
    : undefined;
}
