import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateFingerprint } from "../gate/fingerprint.ts";
import type { GateField, GateModel, IsoDate } from "../gate/gate.types.ts";
import { parseGate } from "../read/parse-gate.ts";
import { diffGates } from "./diff-gates.ts";

const gateOf = (fields: object | readonly object[], words: object = {}): GateModel =>
  parseGate({ extra_gated_fields: fields, ...words }).gate;
const diff = (before: object | readonly object[], after: object | readonly object[]) =>
  diffGates(gateOf(before), gateOf(after));

describe("diffGates tells of questions", () => {
  it("that are new and that are gone", () => {
    expect(diff({ A: "text", B: "checkbox" }, { A: "text", C: "country", D: "text" })).toEqual([
      { kind: "fieldAdded", name: "C" },
      { kind: "fieldAdded", name: "D" },
      { kind: "fieldRemoved", name: "B" },
    ]);
  });

  it("that read differently, where all else is as it was", () => {
    expect(diff({ "I agree": "checkbox" }, { "I agree to pay": "checkbox" })).toEqual([
      { kind: "fieldRenamed", name: "I agree to pay", before: "I agree", after: "I agree to pay" },
    ]);
    expect(diff({ A: "text", B: "text" }, { B: "text", C: "text" })).toEqual([
      { kind: "fieldAdded", name: "C" },
      { kind: "fieldRemoved", name: "A" },
    ]);
  });

  it("that are answered differently", () => {
    const before = { A: { type: "text", max_length: 9 }, B: "text", C: "text" };
    const after = {
      A: { type: "text", max_length: 20, description: "In short." },
      B: { type: "text", required: false },
      C: "checkbox",
    };
    expect(diff(before, after)).toEqual([
      { kind: "fieldDescription", name: "A", before: null, after: "In short." },
      { kind: "maxLength", name: "A", before: "9", after: "20" },
      { kind: "fieldOptional", name: "B" },
      { kind: "fieldType", name: "C", before: "text", after: "checkbox" },
    ]);
  });

  it("with other choices, in another order, or that send something else", () => {
    const select = (...options: unknown[]) => ({ A: { type: "select", options } });
    expect(diff(select("x", "y"), select("y", "z"))).toEqual([
      { kind: "fieldOptions", name: "A", before: ["x"], after: ["z"] },
    ]);
    expect(diff(select("x", "y"), select("y", "x"))).toEqual([
      { kind: "fieldOptions", name: "A", before: [], after: [] },
    ]);
    expect(diff(select("x"), select({ label: "x", value: "1" }))).toHaveLength(1);
  });

  it("that have changed places, and not of those that others were put between", () => {
    expect(diff({ A: "text", B: "text" }, { B: "text", A: "text" })).toEqual([
      { kind: "fieldsMoved" },
    ]);
    expect(diff({ A: "text", B: "text" }, { A: "text", N: "text", B: "text" })).toEqual([
      { kind: "fieldAdded", name: "N" },
    ]);
  });

  it("whose labels an object would know already", () => {
    expect(
      diff([{ constructor: "text" }], [{ ["__proto__"]: "text" }, { toString: "text" }]),
    ).toEqual([
      { kind: "fieldRenamed", name: "__proto__", before: "constructor", after: "__proto__" },
      { kind: "fieldAdded", name: "toString" },
    ]);
  });
});

describe("diffGates tells of words", () => {
  it("by the lines that differ", () => {
    const before = gateOf([], {
      extra_gated_prompt: "One.\nTwo.\nThree.",
      extra_gated_heading: "H",
    });
    const after = gateOf([], { extra_gated_prompt: "One.\nOther.\nThree." });
    expect(diffGates(before, after)).toEqual([
      { kind: "heading", before: "H", after: null },
      { kind: "prompt", before: "Two.", after: "Other." },
    ]);
  });

  it("of a text that lost a line that it had twice", () => {
    const prompt = (text: string) => gateOf([], { extra_gated_prompt: text });
    expect(diffGates(prompt("A\nA\nB"), prompt("A\nB"))).toEqual([
      { kind: "prompt", before: "A", after: "" },
    ]);
  });

  it("of what is shown after asking, which no fingerprint tells", () => {
    const gate = gateOf([], { extra_gated_after_request: "Sign.\nSend." });
    const other = gateOf([], { extra_gated_after_request: "Sign.\nBring." });
    expect(diffGates(gate, other)).toEqual([
      { kind: "afterRequest", before: "Send.", after: "Bring." },
    ]);
    expect(diffGates(gate, gateOf([]))).toEqual([
      { kind: "afterRequest", before: "Sign.\nSend.", after: null },
    ]);
  });

  it("of regions", () => {
    const gate = gateOf([], { extra_gated_eu_disallowed: true });
    expect(diffGates(gateOf([]), gate)).toEqual([
      { kind: "euDisallowed", before: null, after: "true" },
    ]);
  });
});

const word = fc.constantFrom("A", "B", "__proto__", "a\nb", "");
const text = fc.option(fc.oneof(word, fc.string()), { nil: null });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc.constantFrom<IsoDate>("2026-01-01", "2026-02-01");
const base = { name: word, required: fc.boolean(), description: maybe(word) };
const record = <T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record({ id: fc.constant("f0"), ...base, ...model }).map(
    // What is undefined is absent, as readers leave it.
    (field) => JSON.parse(JSON.stringify(field)) as GateField,
  );
const field: fc.Arbitrary<GateField> = fc.oneof(
  record({
    type: fc.constant("text"),
    multiline: maybe(fc.boolean()),
    maxLength: maybe(fc.nat(9)),
  }),
  record({ type: fc.constant("date_picker"), min: maybe(day), max: maybe(day) }),
  record({ type: fc.constant("country"), preferred: maybe(fc.subarray(["DE", "FR"])) }),
  record({
    type: fc.constant("select"),
    options: fc.array(fc.record({ label: word, value: word }), { maxLength: 3 }),
  }),
  record({ type: fc.constantFrom("checkbox", "ip_location") }),
);
const anyGate: fc.Arbitrary<GateModel> = fc.record(
  {
    prompt: text,
    heading: text,
    description: text,
    buttonContent: text,
    euDisallowed: fc.option(fc.boolean(), { nil: null }),
    fields: fc.array(field, { maxLength: 4 }),
    afterRequest: word,
  },
  { requiredKeys: ["prompt", "heading", "description", "buttonContent", "euDisallowed", "fields"] },
);

describe("of any two gates", () => {
  it("nothing that is agreed to is told exactly where they have one fingerprint", () => {
    const pair = fc.oneof(
      fc.tuple(anyGate, anyGate),
      anyGate.map((gate) => [gate, structuredClone(gate)] as const),
      // Two that differ in little.
      fc.tuple(anyGate, field, fc.nat(3)).map(([gate, other, at]) => {
        const fields = gate.fields.map((own, i) => (i === at ? other : own));
        return [gate, { ...gate, fields }] as const;
      }),
      anyGate.map((gate) => [gate, { ...gate, fields: gate.fields.toReversed() }] as const),
    );
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const isSame = gateFingerprint(before) === gateFingerprint(after);
        const agreed = diffGates(before, after).filter(({ kind }) => kind !== "afterRequest");
        expect(agreed.length === 0).toBe(isSame);
      }),
      { numRuns: 2_000 },
    );
  });

  it("as many questions are added as the number grew by, beside those that are gone", () => {
    fc.assert(
      fc.property(anyGate, anyGate, (before, after) => {
        const changes = diffGates(before, after);
        const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
        expect(count("fieldAdded") - count("fieldRemoved")).toBe(
          after.fields.length - before.fields.length,
        );
      }),
    );
  });
});
