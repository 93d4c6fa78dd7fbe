import { describe, expect, it } from "vitest";
import { parseGate } from "../read/parse-gate.ts";
import { carryAnswers } from "./carry-answers.ts";

const gateOf = (fields: Record<string, unknown>) => parseGate({ extra_gated_fields: fields }).gate;
const carried = (from: Record<string, unknown>, to: Record<string, unknown>, answer = "Acme") =>
  carryAnswers([["Company", answer]], gateOf(from), gateOf(to));

describe("answers carried from one gate to another", () => {
  it("go to the question of the same name and type, wherever it stands now", () => {
    expect(carried({ Company: "text" }, { Why: "text", Company: "text" })).toEqual({ f1: "Acme" });
  });

  it("stay behind where the question is of another type, gone, or was not asked", () => {
    expect(carried({ Company: "country" }, { Company: "text" })).toEqual({});
    expect(carried({ Company: "text" }, { Firm: "text" })).toEqual({});
    expect(carried({}, { Company: "text" })).toEqual({});
  });

  it("stay behind where the question no longer takes them", () => {
    const choice = (...options: string[]) => ({ Company: { type: "select", options } });
    expect(carried(choice("Acme"), choice("Acme", "Guild"))).toEqual({ f0: "Acme" });
    expect(carried(choice("Acme"), choice("Guild"))).toEqual({});
    const short = { Company: { type: "text", max_length: 3 } };
    expect(carried({ Company: "text" }, short)).toEqual({});
  });

  it("are never a ticked box or a place: agreeing is an act", () => {
    for (const type of ["checkbox", "ip_location"]) {
      expect(carried({ Company: type }, { Company: type }, "on")).toEqual({});
    }
  });

  it("may be called what plain objects know already", () => {
    const gate = gateOf(JSON.parse('{ "__proto__": "text", "constructor": "text" }'));
    const values = carryAnswers([["__proto__", "own"]], gate, gate);
    expect(Object.entries(values)).toEqual([["f0", "own"]]);
  });
});
