import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.types.ts";
import { GATE_KEYS } from "../read/known-keys.ts";
import { type Blow, DAMAGES } from "../testing/damage.ts";
import { parseCard } from "./parse-card.ts";
import { saysNothingOfGate } from "./says-nothing-of-gate.ts";

const corpus = join(import.meta.dirname, "../../../../../shared/corpus/cards");

/** Whether the collection of real cards is beside this repository. */
const hasCorpus = existsSync(corpus);

/** Real cards by file name, and a few of our own that are always there. All have a gate. */
const GATE_CARDS: Readonly<Record<string, string>> = {
  "a prompt": "---\nextra_gated_prompt: Be kind.\n---\n# Voices\n",
  "fields, in bare YAML": "extra_gated_fields:\n  Company: text\n  Country: country\n",
  everything:
    '---\nlicense: mit\nextra_gated_heading: Ask\nextra_gated_description: Say why.\nextra_gated_button_content: Send\nextra_gated_eu_disallowed: true\nextra_gated_prompt: |\n  Be kind: always.\n\n  And cite "us".\nextra_gated_fields:\n  Company: text\n  Use:\n    type: select\n    options: [Research, {label: Other, value: other}]\n  I agree: checkbox\ntags: [speech]\n---\n# Voices\n\nHello.\n',
  "a flow mapping": "---\n{license: mit, extra_gated_prompt: Be kind.}\n---\n",
  ...Object.fromEntries(
    (hasCorpus ? readdirSync(corpus).sort() : []).map((name) => [
      name,
      readFileSync(join(corpus, name), "utf8"),
    ]),
  ),
};

// More for a longer search: DAMAGE_RUNS=100. fast-check prints the seed of what it finds.
const numRuns = Number(process.env.DAMAGE_RUNS ?? 1);
const blow: fc.Arbitrary<Blow> = fc.record({
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  text: fc.oneof(
    fc.constantFrom(
      ":",
      " ",
      "\t",
      "#",
      "&",
      "*",
      "!",
      "|",
      ">",
      "%",
      "@",
      "`",
      "]",
      "}",
      ",",
      "?",
      "-",
      "\\",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
  ),
});
const KEY = new RegExp(GATE_KEYS.join("|"), "i");
// What a reader sees: nothing invisible, and full-width letters are letters.
const hasKey = (text: string): boolean =>
  KEY.test(text.replace(/(?!\n)[\p{C}\p{DI}\ufffd]/gu, "").normalize("NFKC"));

// Each card is damaged in two dozen of the ways, which vary.
const ways = fc.shuffledSubarray(Object.keys(DAMAGES), { minLength: 24, maxLength: 24 });
const damaged = (
  card: string,
  names: readonly string[],
  blow: Blow,
): (readonly [string, string])[] =>
  names.map((name) => [name, DAMAGES[name]?.(card, blow) ?? card]);
const errors = (text: string): number =>
  parseCard(text).diagnostics.filter((d) => d.severity === "error").length;
const apply = (text: string, { fix }: Diagnostic): string =>
  (fix?.edits ?? [])
    .toSorted((a, b) => b.start - a.start)
    .reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);

describe("a card with a gate that is damaged anywhere", () => {
  if (!hasCorpus)
    it.skip("is taken from real ones, too (skipped: the collection is not beside this repository)");

  it.each(Object.entries(GATE_CARDS))("never starts open: %s", (_, card) => {
    const run = (names: readonly string[], blow: Blow): void => {
      for (const [name, text] of damaged(card, names, blow)) {
        if (hasKey(text)) expect([name, saysNothingOfGate(parseCard(text))]).toEqual([name, false]);
      }
    };
    fc.assert(fc.property(ways, blow, run), { numRuns });
  });

  it.each(Object.entries(GATE_CARDS))(
    "is offered no fix that brings more errors: %s",
    (_, card) => {
      const run = (names: readonly string[], blow: Blow): void => {
        for (const [name, text] of damaged(card, names, blow)) {
          const { diagnostics } = parseCard(text);
          const before = diagnostics.filter((d) => d.severity === "error").length;
          for (const finding of diagnostics.filter((d) => d.fix)) {
            const after = errors(apply(text, finding));
            expect([name, finding.code, after <= before]).toEqual([name, finding.code, true]);
          }
        }
      };
      fc.assert(fc.property(ways, blow, run), { numRuns });
    },
  );
});

describe("a gate key with mistakes", () => {
  const OTHERS = ["", "x", "_", ":", " ", '"', "\n", "é"];
  const oneEdit = function* (key: string): Iterable<string> {
    for (let i = 0; i <= key.length; i++) {
      for (const other of OTHERS) {
        yield key.slice(0, i) + other + key.slice(i);
        yield key.slice(0, i) + other + key.slice(i + 1);
      }
      yield key.slice(0, i) + (key[i + 1] ?? "") + (key[i] ?? "") + key.slice(i + 2);
    }
  };

  it.each(GATE_KEYS)("is recognized with any one: %s", (key) => {
    for (const wrong of oneEdit(key)) {
      const text = `---\nlicense: mit\n${wrong}: x\n---\n# Voices\n`;
      expect([wrong, saysNothingOfGate(parseCard(text))]).toEqual([wrong, false]);
    }
  });

  it("is recognized with any two", () => {
    const edit = fc.tuple(fc.nat(30), fc.nat(1), fc.constantFrom(...OTHERS));
    fc.assert(
      fc.property(fc.constantFrom(...GATE_KEYS), edit, edit, (key, ...edits) => {
        const wrong = edits.reduce<string>(
          (text, [i, gone, other]) => text.slice(0, i) + other + text.slice(i + gone),
          key,
        );
        expect([wrong, saysNothingOfGate(parseCard(`# Voices\n\n${wrong}: x\n`))]).toEqual([
          wrong,
          false,
        ]);
      }),
      { numRuns: 2_000 },
    );
  });
});
