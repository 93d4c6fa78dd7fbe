import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseCard } from "../card/parse-card.ts";
import { parseGate } from "../read/parse-gate.ts";
import { gateFingerprint } from "./fingerprint.ts";

const of = (metadata: object): string => gateFingerprint(parseGate(metadata).gate);

describe("gateFingerprint", () => {
  it("does not depend on the order of keys or the white space of the card", () => {
    const one = parseCard(
      "extra_gated_prompt: Be kind.\nextra_gated_fields: {A: {type: text, required: true}}\n",
    );
    const two = parseCard(
      "extra_gated_fields:\n    A: text\n\n\nextra_gated_prompt:   'Be kind.'\n",
    );
    expect(gateFingerprint(one.gate)).toBe(gateFingerprint(two.gate));
  });

  it("changes with any word of what is agreed to", () => {
    const terms = { extra_gated_prompt: "Be kind.", extra_gated_fields: { A: "text" } };
    const all = [
      terms,
      { ...terms, extra_gated_prompt: "Be kind!" },
      { ...terms, extra_gated_fields: { B: "text" } },
      { ...terms, extra_gated_fields: { A: "checkbox" } },
      { ...terms, extra_gated_fields: { A: { type: "text", required: false } } },
      { ...terms, extra_gated_heading: "" },
    ].map(of);
    expect(new Set(all).size).toBe(all.length);
  });

  it("does not change with what a browser may fill in: no one agrees to that", () => {
    const plain = of({ extra_gated_fields: { Email: "text", Country: "country" } });
    const hinted = {
      Email: { type: "text", autocomplete: "email" },
      Country: { type: "country", autocomplete: "off" },
    };
    expect(of({ extra_gated_fields: hinted })).toBe(plain);
  });

  it("is the SHA-256 of the documented canonical form", () => {
    const canonical = '[1,"Be kind.",null,null,null,null,[["A","text",true,null,null,null]]]';
    const expected = createHash("sha256").update(canonical).digest("hex");
    expect(of({ extra_gated_prompt: "Be kind.", extra_gated_fields: { A: "text" } })).toBe(
      expected,
    );
  });
});
