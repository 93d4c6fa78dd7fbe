import fc from "fast-check";
import { expect, it } from "vitest";
import { parseGate } from "../read/parse-gate.ts";
import type { AnswerPairs, AnswerValue } from "./answer.types.ts";
import { decodeForm } from "./decode-form.ts";
import { readAnswers, readWire } from "./read-answers.ts";

// For any input: nothing throws, and answers without issues are complete and stay as they are.
// `FUZZ_RUNS=100000 FUZZ_SEED=…` runs longer, or again what failed.

const { FUZZ_RUNS = "1000", FUZZ_SEED } = process.env;
const parameters = {
  numRuns: Number(FUZZ_RUNS),
  ...(FUZZ_SEED !== undefined && { seed: Number(FUZZ_SEED) }),
};

const { gate } = parseGate({
  extra_gated_fields: [
    { Name: "text" },
    { Notes: { type: "text", multiline: true, max_length: 40, required: false } },
    { Country: "country" },
    { When: { type: "date_picker", min: "2026-01-01", max: "2026-12-31" } },
    { Use: { type: "select", options: ["Research", { label: "Teaching", value: "t" }] } },
    { Agree: "checkbox" },
    { Place: "ip_location" },
    { __proto__: "text" },
  ],
});
const required = gate.fields.filter(({ type }) => type !== "ip_location").slice(0, -1);

const text = fc.oneof(
  fc.constantFrom("Ada", "DE", "2026-03-04", "Research", "t", "on", "true", "false", ""),
  fc.constantFrom(
    "\u0000",
    "\ud800",
    "\u200b",
    "\u3164",
    "\u2800",
    "2026-W01-1",
    "2026-03-04\u0000",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const value: fc.Arbitrary<AnswerValue> = fc.oneof({ weight: 6, arbitrary: text }, fc.boolean());
const label = fc.oneof(fc.constantFrom(...gate.fields.map(({ name }) => name)), text);
const id = fc.oneof(fc.constantFrom(...gate.fields.map((field) => field.id)), text);

function expectSound(pairs: AnswerPairs): void {
  const names = new Set(pairs.map(([name]) => name));
  for (const { name, required: isRequired } of required) {
    if (isRequired) expect(names).toContain(name);
  }
  for (const [, answer] of pairs) {
    expect(answer).not.toContain("\u0000");
    expect(() => encodeURIComponent(answer)).not.toThrow();
    expect(answer.replace(/[\p{Default_Ignorable_Code_Point}\s\u2800]/gu, "")).not.toBe("");
  }
  // What was stored is what is read back.
  const again = readWire(gate, pairs);
  expect(again.issues).toEqual([]);
  expect(again.answers.toWire()).toEqual(pairs);
}

it("takes any values under field ids", () => {
  fc.assert(
    fc.property(fc.dictionary(id, value), (values) => {
      const { answers, issues } = readAnswers(gate, values);
      if (issues.length === 0) expectSound(answers.toWire());
    }),
    parameters,
  );
});

it("takes any pairs, or any object, under labels", () => {
  const loose = fc.oneof({ weight: 6, arbitrary: value }, fc.jsonValue({ maxDepth: 2 }));
  const wire = fc.oneof(
    fc.array(fc.tuple(label, loose)) as fc.Arbitrary<AnswerPairs>, // as a hostile client sends them
    fc.dictionary(label, loose),
  );
  fc.assert(
    fc.property(wire, (pairs) => {
      const { answers, issues } = readWire(gate, pairs);
      if (issues.length === 0) expectSound(answers.toWire());
    }),
    parameters,
  );
});

it("takes a mostly right form and finds what is wrong with it", () => {
  const right = { f0: "Ada", f2: "DE", f3: "2026-03-04", f4: "t", f5: true, f7: "x" };
  fc.assert(
    fc.property(id, value, (key, changed) => {
      const { answers, issues } = readAnswers(gate, { ...right, [key]: changed });
      if (issues.length === 0) expectSound(answers.toWire());
    }),
    parameters,
  );
});

it("takes any posted form", () => {
  const name = fc.oneof(id, label, fc.constant("_sp_gate"));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text)), fc.boolean(), (entries, earlier) => {
      const { values } = decodeForm(gate, "now", entries, earlier ? gate : undefined);
      const { answers, issues } = readAnswers(gate, values);
      if (issues.length === 0) expectSound(answers.toWire());
    }),
    parameters,
  );
});
