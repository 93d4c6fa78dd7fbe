import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswers } from "../answers/read-answers.ts";
import { decodeAnswers } from "../answers/wire.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.types.ts";
import { COUNTRY_CODES } from "../gate/country-codes.ts";
import type { GateModel } from "../gate/gate.types.ts";
import { parseGate } from "../read/parse-gate.ts";
import { parseCard } from "./parse-card.ts";

// Pieces that cards are made of, and pieces that break them.
const piece = fc.constantFrom(
  "---\n",
  "extra_gated_fields:",
  "extra_gated_prompt:",
  "extra_gated_heading: ",
  "  ",
  "\n",
  "\r\n",
  "\r",
  "\t",
  ": ",
  "- ",
  "? ",
  "text",
  "checkbox",
  "select",
  "Country",
  "type: ",
  "options: ",
  "[",
  "]",
  "{",
  "}",
  ",",
  '"',
  "'",
  "|-\n",
  ">\n",
  "&a ",
  "*a",
  "*b",
  "<<: ",
  "!!binary ",
  "!x ",
  "%YAML 1.2\n",
  "#",
  "__proto__: text\n",
  "10: text\n",
  "\u0000",
  "\u202e",
  "\ufeff",
  "\ud800",
  "...",
  "é",
  "日本",
  "Yes",
  "null",
  "1e3",
);
// `FUZZ_RUNS=100000 FUZZ_SEED=…` runs longer, or again what failed.
const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const runs = (usual: number): { numRuns: number; seed?: number } => ({
  numRuns: Number(FUZZ_RUNS ?? usual),
  ...(FUZZ_SEED !== undefined && { seed: Number(FUZZ_SEED) }),
});
const card = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ maxLength: 200, unit: "binary" }),
);

const apply = (text: string, { fix }: Diagnostic): string =>
  [...(fix?.edits ?? [])]
    .sort((a, b) => b.start - a.start)
    .reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);
const count = (text: string, code: string): number =>
  parseCard(text).diagnostics.filter((d) => d.code === code).length;

describe("whatever stands in a card", () => {
  it("is never thrown at, and every finding has its place inside the text", () => {
    fc.assert(
      fc.property(card, (text) => {
        for (const { range, message } of parseCard(text).diagnostics) {
          expect(message).not.toBe("");
          const { start, end } = range ?? expect.fail("a finding without a place");
          expect(start.offset >= 0 && start.offset <= end.offset && end.offset <= text.length).toBe(
            true,
          );
          expect(start.line >= 1 && start.column >= 1).toBe(true);
        }
      }),
      runs(2_000),
    );
  });

  it("is mended by the fix that is offered for it", () => {
    const key = fc.constantFrom(
      "extra_gated_promt",
      "extra_gated_feilds",
      "Extra_gated_heading",
      "extra-gated-prompt",
    );
    const type = fc.constantFrom(
      "Text",
      "txt",
      "chekbox",
      "date-picker",
      "contry",
      "Select",
      "'TEXT'",
      '"cuontry"',
    );
    const fieldKey = fc.constantFrom("option", "choices", "requird", "descripton", "maxlength");
    const text = fc
      .tuple(key, type, fieldKey)
      .map(
        ([k, t, f]) =>
          `${k}: x\nextra_gated_fields:\n  A: ${t}\n  B:\n    type: select\n    options: [x]\n    ${f}: [y]\n`,
      );
    fc.assert(
      fc.property(text, (broken) => {
        for (const finding of parseCard(broken).diagnostics.filter((d) => d.fix)) {
          expect(count(apply(broken, finding), finding.code)).toBeLessThan(
            count(broken, finding.code),
          );
        }
      }),
    );
  });
});

describe("any metadata that came parsed", () => {
  it("is never thrown at", () => {
    const metadata = fc.dictionary(
      fc.constantFrom(
        "extra_gated_fields",
        "extra_gated_prompt",
        "extra_gated_eu_disallowed",
        "__proto__",
        "other",
      ),
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
      }),
    );
    fc.assert(
      fc.property(metadata, (value) => void parseGate(value)),
      runs(1_000),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => void parseGate(value)),
      runs(500),
    );
  });
});

describe("answers", () => {
  const names = fc.uniqueArray(fc.string({ maxLength: 20, unit: "grapheme" }), {
    minLength: 5,
    maxLength: 5,
  });
  const gateOf = ([a, b, c, d, e]: string[]): GateModel =>
    parseGate({
      extra_gated_fields: [
        { [a ?? ""]: { type: "text", required: false } },
        { [b ?? ""]: { type: "country", required: false } },
        { [c ?? ""]: { type: "date_picker", required: false } },
        { [d ?? ""]: { type: "select", options: ["x", "y"], required: false } },
        { [e ?? ""]: { type: "checkbox", required: false } },
      ],
    }).gate;
  const day = fc
    .date({
      min: new Date("0001-01-01T00:00:00Z"),
      max: new Date("9999-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(-24, -14));
  const values = fc.record({
    f0: fc.string({ unit: "grapheme", maxLength: 50 }),
    f1: fc.constantFrom("", ...COUNTRY_CODES),
    f2: fc.oneof(fc.constant(""), day),
    f3: fc.constantFrom("", "x", "y"),
    f4: fc.boolean(),
  });

  it("come back from the wire as they went, whatever the fields are called", () => {
    fc.assert(
      fc.property(names, values, (labels, given) => {
        const gate = gateOf(labels);
        const { answers, issues } = readAnswers(gate, given);
        fc.pre(issues.length === 0);
        expect(decodeAnswers(gate, answers.toWire()).toWire()).toEqual(answers.toWire());
        expect(decodeAnswers(gate, answers.toWire()).entries()).toEqual(answers.entries());
      }),
    );
  });
});
