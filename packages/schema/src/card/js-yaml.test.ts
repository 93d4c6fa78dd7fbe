import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { load } from "js-yaml";
import { load as loadBy5 } from "js-yaml-5";
import { describe, expect, it } from "vitest";
import type { GateModel } from "../gate/gate.types.ts";
import { parseGate } from "../read/parse-gate.ts";
import { mutatedYaml } from "../testing/mutated-yaml.ts";
import { hubText } from "./hub-text.ts";
import { parseCard } from "./parse-card.ts";

// The Hub reads cards with js-yaml 4. Version 5 reads some of them otherwise: those are fragile.
const corpus = join(import.meta.dirname, "../../../../../shared/corpus/cards");
const hasCorpus = existsSync(corpus);
const yamlOf = (card: string): string => /^---\n(.*?)^---/ms.exec(card)?.[1] ?? card;
const cards = (hasCorpus ? readdirSync(corpus).sort() : []).map((name) => ({
  name,
  yaml: yamlOf(readFileSync(join(corpus, name), "utf8")),
}));

// `FUZZ_RUNS=50000 FUZZ_SEED=…` runs longer, or again what failed.
const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const parameters = { numRuns: Number(FUZZ_RUNS ?? 1_500), seed: Number(FUZZ_SEED ?? 19) };

/** What means that the metadata as a whole is refused. */
const REFUSALS: readonly string[] = [
  "yaml-syntax",
  "duplicate-key",
  "not-a-mapping",
  "key-not-text",
  "unknown-alias",
  "alias-cycle",
];

/** The gate as a parser reads it, or that it refuses the metadata. */
function readBy(parse: (yaml: string) => unknown, yaml: string): GateModel | "refused" {
  let metadata: unknown;
  try {
    metadata = parse(yaml);
  } catch {
    return "refused";
  }
  const { gate, diagnostics } = parseGate(metadata);
  return diagnostics.some(({ code }) => REFUSALS.includes(code)) ? "refused" : gate;
}

function readHere(yaml: string): { read: GateModel | "refused"; isWarned: boolean } {
  const { gate, diagnostics } = parseCard(`---\n${yaml}---\n`);
  const isRefused = diagnostics.some(({ code }) => REFUSALS.includes(code));
  const isWarned = diagnostics.some(({ severity }) => severity !== "info");
  return { read: isRefused ? "refused" : gate, isWarned };
}

/** With texts as js-yaml has them: here they stay as they are written. */
function asHub(read: GateModel | "refused"): unknown {
  return JSON.parse(JSON.stringify(read), (key, value) =>
    typeof value === "string" && key !== "name" && key !== "id" ? hubText(value) : value,
  );
}

/** Whether both read the same fields, in any order. */
function sorted(read: unknown): unknown {
  const { fields = [], ...gate } = Object(read);
  const names = fields.map(({ id, ...field }: { id: string }) => JSON.stringify(field)).sort();
  return { ...gate, fields: names };
}
const agrees = (a: GateModel | "refused", b: GateModel | "refused"): boolean =>
  JSON.stringify(sorted(asHub(a))) === JSON.stringify(sorted(asHub(b)));

/** What both do otherwise, and why it stays so: with metadata that shows it and a mark by which others are known. */
const DIFFERENCES: Readonly<Record<string, { yaml: string; mark: RegExp }>> = {
  "a list or a mapping is no key: js-yaml 4 calls it “a,b” or “[object Object]”, and 5 refuses it":
    {
      yaml: "extra_gated_fields:\n  [a, b]: text\n",
      mark: /\?\s|[\]}]\s*[:,\]}]|\*\w+\s*:/,
    },
  "a tag that js-yaml 5 does not know is refused": {
    yaml: "extra_gated_prompt: !!binary aGk=\n",
    mark: /!!binary/,
  },
  "what follows a closing quote or bracket without a space is refused, as by js-yaml 5": {
    yaml: "extra_gated_prompt: 'Be kind.'#x\n",
    mark: /["'\]}][^\s,:\]}]/,
  },
  "a mapping that begins behind an anchor or a tag is refused: the standard wants it on its own line":
    {
      yaml: "extra_gated_fields: &a A: text\n",
      mark: /[&!]\S*\s+[^\n]*:/,
    },
  "a day that is a label stays as it is written": {
    yaml: "extra_gated_fields:\n  2020-01-01: text\n",
    mark: /\d-\d\d\s*:/,
  },
  "a tab before the first key is refused": { yaml: "\t&a ~\n", mark: /^ *\t/m },
  "a byte order mark within the metadata is text": { yaml: "# a\n\ufeff\n", mark: /\ufeff/ },
  "a value that contains itself is refused": {
    yaml: "extra_gated_fields: &a\n  A: *a\n",
    mark: /&[\s\S]*\*/,
  },
  "two anchors or tags of one value are refused": {
    yaml: "a: &a\n  &b c\n",
    mark: /[&!]\S*\s+[&!]/,
  },
  "an anchor on a line of its own may precede the first key": {
    yaml: "  &a\n10: text\n",
    mark: /[&!]\S*[ \t]*\n/,
  },
  "a tag without a name or a value is refused: js-yaml 4 and 5 read different values": {
    yaml: "a: !\n",
    mark: /!\s/,
  },
  "an empty line behind an escaped one is a line feed": {
    yaml: 'extra_gated_prompt: "a\\\n  \n  b"\n',
    mark: /\\\n\s*\n/,
  },
};

describe("a card means what js-yaml reads", () => {
  if (!hasCorpus)
    it.skip("in the wild (skipped: the collection of real cards is not beside this repository)");

  it.each(cards)("in the wild: $name", ({ yaml }) => {
    const { read } = readHere(yaml);
    expect(asHub(read)).toEqual(asHub(readBy(load, yaml)));
    expect(asHub(read)).toEqual(asHub(readBy(loadBy5, yaml)));
  });

  it("made up and damaged, but for the differences below", () => {
    let differing = 0;
    fc.assert(
      fc.property(mutatedYaml(cards.map(({ yaml }) => yaml)), (yaml) => {
        const { read, isWarned } = readHere(yaml);
        const byHub = readBy(load, yaml);
        const isKnown = Object.values(DIFFERENCES).some(({ mark }) => mark.test(yaml));
        if (!agrees(read, byHub)) {
          differing += 1;
          if (!isKnown) expect(read).toEqual(byHub);
        }
        // An empty card is no fault.
        const isEmpty = yaml.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
        const isFragile = !isEmpty && !agrees(read, readBy(loadBy5, yaml));
        // Version 5 minds a closing bracket at the margin, and tabs.
        if (isFragile && !isWarned && !isKnown && !/\n *[\]}]|\t/.test(yaml)) {
          expect.fail("js-yaml 5 differs, and there is no warning");
        }
      }),
      parameters,
    );
    // The marks are wide; what they excuse is rare.
    expect(differing / parameters.numRuns).toBeLessThan(0.01);
  }, 900_000);

  it.each(Object.entries(DIFFERENCES))("but %s", (_, { yaml, mark }) => {
    expect(mark.test(yaml)).toBe(true);
    expect(agrees(readHere(yaml).read, readBy(load, yaml))).toBe(false);
  });

  it("but shows numbers and days as they are written, with a warning and its fix", () => {
    const yaml =
      "extra_gated_heading: 1.0\nextra_gated_fields:\n  A: {type: select, options: [010, 2026-01-02]}\n";
    const { gate, diagnostics } = parseCard(yaml);
    expect(gate.heading).toBe("1.0");
    expect(gate.fields[0]).toMatchObject({ options: [{ value: "010" }, { value: "2026-01-02" }] });
    expect(diagnostics.map(({ code, fix }) => [code, fix?.edits[0]?.text])).toEqual([
      ["not-quoted", '"1.0"'],
      ["not-quoted", '"010"'],
      ["not-quoted", '"2026-01-02"'],
    ]);
  });

  it("but keeps fields in the order written, where an object begins with whole numbers", () => {
    const yaml = "extra_gated_fields:\n  Name: text\n  10: text\n";
    expect(parseCard(yaml).gate.fields.map(({ name }) => name)).toEqual(["Name", "10"]);
  });
});

describe("what js-yaml takes", () => {
  it.each([
    [
      "a field called like a key of the gate",
      "extra_gated_fields: {extra_gated_fields: text}\n",
      [["extra_gated_fields", "text"]],
    ],
    [
      "such fields in a list, with their objects",
      "extra_gated_fields:\n- extra_gated_prompt: checkbox\n- extra_gated_heading: {type: country}\n",
      [
        ["extra_gated_prompt", "checkbox"],
        ["extra_gated_heading", "country"],
      ],
    ],
    [
      "labels that are numbers, booleans or nothing",
      "extra_gated_fields:\n  1.0: text\n  0x10: text\n  True: text\n  ~: text\n  Yes: text\n",
      [
        ["1", "text"],
        ["16", "text"],
        ["true", "text"],
        ["null", "text"],
        ["Yes", "text"],
      ],
    ],
    [
      "merge keys, below the keys of the mapping itself",
      "a: &a {A: text, B: text}\nb: &b {B: country, C: text}\nextra_gated_fields:\n  <<: [*a, *b]\n  A: checkbox\n  D: text\n",
      [
        ["A", "checkbox"],
        ["B", "text"],
        ["C", "text"],
        ["D", "text"],
      ],
    ],
    [
      "a merge key in quotes, which is a label",
      'extra_gated_fields: {"<<": text}\n',
      [["<<", "text"]],
    ],
    [
      "an anchor that touches its bracket",
      "a: &a{A: text}\nextra_gated_fields: *a\n",
      [["A", "text"]],
    ],
    [
      "quotes and brackets that go on at the margin",
      'extra_gated_prompt: "Be\nkind."\nextra_gated_fields: {\nA: text, B: {type: select, options: [\n"it\'s",\ny]}}\n',
      [
        ["A", "text"],
        ["B", "select"],
      ],
    ],
  ])("is read: %s", (_, yaml, fields) => {
    const { read } = readHere(yaml);
    if (read === "refused") expect.fail("it is refused");
    expect(read.fields.map(({ name, type }) => [name, type])).toEqual(fields);
    expect(agrees(read, readBy(load, yaml))).toBe(true);
  });

  it("is fixed by indenting, where a value goes on at the margin", () => {
    const card = '---\nlicense: mit\nextra_gated_prompt: "Be\nkind\n  to\nall."\n---\n';
    const { gate, diagnostics } = parseCard(card);
    expect(gate.prompt).toBe("Be kind to all.");
    expect(diagnostics).toMatchObject([
      { code: "value-not-indented", range: { start: { line: 4, column: 1 } } },
    ]);
    expect(diagnostics[0]?.fix?.edits.map(({ start }) => card.slice(start, start + 3))).toEqual([
      "kin",
      "all",
    ]);
  });
});

describe("what js-yaml refuses", () => {
  it.each([
    ["a tag that is unknown", "a: !x y\n", "1:4 yaml-syntax"],
    ["a tag that does not fit", "a: !!int y\n", "1:4 yaml-syntax"],
    ["a control character in a value", "a: b\u0007\n", "1:5 yaml-syntax"],
    ["NUL in a comment", "a: b # \u0000\n", "1:8 yaml-syntax"],
    ["an alias to nothing, outside the gate", "a: *b\n", "1:4 unknown-alias"],
    ["a merge of a text", "a: 1\n<<: b\n", "2:1 yaml-syntax"],
    ["a key twice, once as a number", 'a:\n  1.0: x\n  "1": y\n', "3:3 duplicate-key"],
    ["a colon without a key", "a:\n  : b\n", "2:3 yaml-syntax"],
    ["a colon on the next line", "a: 1\nb\n: c\n", "2:1 yaml-syntax"],
    ["a list that is lost behind a question mark", "a:\n- b\n? c\n- d\n", "3:3 yaml-syntax"],
    ["text behind the sign of a block", "a: > b\nc: d\n", "1:6 yaml-syntax"],
    ["dashes behind the sign of a block", "a: > ---\nc: d\n", "1:6 yaml-syntax"],
    ["dots behind the sign of a block", "a: |- ...\nc: d\n", "1:7 yaml-syntax"],
    ["a word that goes on at the margin", "a: {b: c\nd}\ne: f\n", "2:1 yaml-syntax"],
  ])("is refused: %s", (_, yaml, finding) => {
    expect(readBy(load, yaml)).toBe("refused");
    expect(
      parseCard(yaml).diagnostics.map(
        (d) => `${d.range?.start.line}:${d.range?.start.column} ${d.code}`,
      ),
    ).toContain(finding);
  });
});
