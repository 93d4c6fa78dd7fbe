import { describe, expect, it } from "vitest";
import { parseCard } from "../card/parse-card.ts";
import { saysNothingOfGate } from "../card/says-nothing-of-gate.ts";
import { defineGate } from "../gate/define-gate.ts";
import { gateFingerprint } from "../gate/fingerprint.ts";
import { parseGate } from "./parse-gate.ts";

const TEXT = "Send the signed form to **data@example.org**.";
const codesOf = (card: string): readonly string[] =>
  parseCard(card).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

describe("extra_gated_after_request", () => {
  it("is read from a card and from metadata, and the Hub ignores it", () => {
    const card = parseCard(`extra_gated_fields: {A: text}\nextra_gated_after_request: "${TEXT}"\n`);
    const metadata = parseGate({
      extra_gated_fields: { A: "text" },
      extra_gated_after_request: TEXT,
    });
    for (const { gate, diagnostics } of [card, metadata]) {
      expect(gate.afterRequest).toBe(TEXT);
      expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        "info superset-key",
      ]);
      expect(diagnostics[0]?.message).toContain("extra_gated_after_request");
    }
    expect(card.diagnostics[0]?.range?.start).toMatchObject({ line: 2, column: 1 });
  });

  it("is absent where a card does not give it", () => {
    expect("afterRequest" in parseGate({ extra_gated_prompt: "x" }).gate).toBe(false);
    expect("afterRequest" in parseGate({ extra_gated_after_request: null }).gate).toBe(false);
    expect("afterRequest" in defineGate({ fields: [] })).toBe(false);
  });

  it("can be written in TypeScript", () => {
    expect(defineGate({ fields: [], afterRequest: TEXT })).toMatchObject({ afterRequest: TEXT });
  });

  it("is not agreed to: the fingerprint is the same with it, without it and with another", () => {
    const fingerprints = [
      {},
      { extra_gated_after_request: "x" },
      { extra_gated_after_request: "y" },
    ]
      .map((text) => parseGate({ extra_gated_prompt: "Be kind.", ...text }).gate)
      .map(gateFingerprint);
    expect(new Set(fingerprints).size).toBe(1);
  });

  it("alone is a gate: such a card does not begin open", () => {
    expect(saysNothingOfGate(parseCard("extra_gated_after_request: x\n"))).toBe(false);
    expect(saysNothingOfGate(parseCard("extra_gated_after_reqest: x\n"))).toBe(false);
  });

  it.each([
    ["a list", "extra_gated_after_request: [a]\n", "error text-expected"],
    ["a mapping", "extra_gated_after_request: {a: b}\n", "error text-expected"],
    ["NUL", 'extra_gated_after_request: "a\\0b"\n', "error unstorable-text"],
  ])("that is or holds %s closes the gate", (_, card, code) => {
    expect(codesOf(card)).toContain(code);
  });

  it("twice is an error, and one indented into the fields is no question", () => {
    expect(codesOf("extra_gated_after_request: a\nextra_gated_after_request: b\n")).toContain(
      "error duplicate-key",
    );
    const lost = "extra_gated_fields:\n  A: text\n  extra_gated_after_request: Sign it.\n";
    expect(parseCard(lost).gate.fields).toHaveLength(1);
    expect(codesOf(lost).join()).toContain("misplaced-key");
  });

  it("that is misspelt is ignored, with its fix", () => {
    const { diagnostics } = parseCard("extra_gated_prompt: x\nextra_gated_after_requests: y\n");
    expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-key"]);
    expect(JSON.stringify(diagnostics[0]?.fix)).toContain('"extra_gated_after_request"');
  });
});
