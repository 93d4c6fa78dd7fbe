import fc from "fast-check";
import { type Blow, DAMAGES } from "./damage.ts";

// What YAML is made of, and what breaks it.
const PIECES = [
  ..."\n \t:-?[]{},\"'|>#&*!@`%\\.=~",
  ...["  ", "\n  ", "\n    ", ": ", "- ", "? ", " #", "|-\n", "|2\n", "|+\n", "---", "..."],
  ...[
    "&a ",
    "*a",
    "*b",
    "<<: ",
    "!x ",
    "!!str ",
    "!!int ",
    "!!null ",
    "!!binary ",
    "&a\n",
    "? [a]\n",
  ],
  ...["extra_gated_fields:", "extra_gated_prompt:", "extra_gated_heading: "],
  ...["text", "checkbox", "select", "Country", "type: ", "options: "],
  ...["10: text\n", "1: ", "null: ", "~: ", "true: ", "1.0", "1e3", "0x1f", "0o17", ".5", "012"],
  ...["1_000", "Yes", "null", "true", "2020-01-01", "\\x", "é", "日本"],
  ...["\u0000", "\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\ud800"],
];
const SMALL = [
  "extra_gated_prompt: Be kind.\n",
  "extra_gated_fields:\n  Company: text\n  Country: country\n",
  "extra_gated_fields:\n  Use:\n    type: select\n    options:\n      - Research\n      - label: Other\n        value: other\n  I agree: checkbox\n",
  "extra_gated_fields:\n- A: text\n- B: {type: select, options: [x, y]}\n",
  "extra_gated_prompt: |\n  One\n\n  two: three\nextra_gated_heading: >-\n  a\n  b\n",
  "extra_gated_heading: \"a\\n b\"\nextra_gated_description: 'it''s'\n",
  "x: &x {A: text}\nextra_gated_fields:\n  <<: *x\n  B: text\n",
  "a: &t text\nextra_gated_fields:\n  A: *t\n",
];

const piece = fc.constantFrom(...PIECES);
const where = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const splice = (yaml: string, { where, text }: Blow, gone: number): string => {
  const at = Math.floor(where * (yaml.length + 1));
  return yaml.slice(0, at) + text + yaml.slice(at + gone);
};
const change = fc.record({
  blow: fc.record({ where, text: fc.oneof({ weight: 3, arbitrary: piece }, fc.constant("")) }),
  gone: fc.constantFrom(0, 0, 1),
  damage: fc.option(fc.constantFrom(...Object.values(DAMAGES)), { freq: 2 }),
});

/** Metadata as a card may hold it, without its fences: made of pieces, or given and changed in one to three places. */
export function mutatedYaml(given: readonly string[]): fc.Arbitrary<string> {
  const made = fc.array(piece, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(""));
  const changed = fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...SMALL) },
        fc.constantFrom(...SMALL, ...given),
      ),
      fc.array(change, { minLength: 1, maxLength: 3 }),
    )
    .map(([yaml, changes]) =>
      changes.reduce(
        (text, { blow, gone, damage }) => damage?.(text, blow) ?? splice(text, blow, gone),
        yaml,
      ),
    );
  return fc.oneof({ weight: 1, arbitrary: made }, { weight: 5, arbitrary: changed }).map((yaml) =>
    yaml
      .replaceAll("\r", "\n")
      .replace(/^(\s*)(?:---|\.\.\.)/gm, "$1x")
      .concat("\n"),
  );
}
