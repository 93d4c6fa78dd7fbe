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

  it("stay behind where they are no longer among the options", () => {
    const choice = (...options: string[]) => ({ Company: { type: "select", options } });
    expect(carried(choice("Acme"), choice("Acme", "Guild"))).toEqual({ f0: "Acme" });
    expect(carried(choice("Acme"), choice("Guild"))).toEqual({});
  });

  it("come along as they were written, to be shortened or corrected in the form", () => {
    const short = { Company: { type: "text", max_length: 3 } };
    expect(carried({ Company: "text" }, short)).toEqual({ f0: "Acme" });
    const later = { Company: { type: "date_picker", min: "2026-01-01" } };
    expect(carried({ Company: "date_picker" }, later, "2025-12-31")).toEqual({ f0: "2025-12-31" });
  });

  it("are found under a field's id, in a form that is being filled in, as under its name", () => {
    const from = gateOf({ Agree: "checkbox", Company: "text", Why: "text", Firm: "text" });
    const to = gateOf({ Company: "text", Agree: "checkbox", Why: "text" });
    const values = { f0: true, f1: "Acme", f2: "", f3: "Guild", Company: "no id", f9: "no field" };
    expect(carryAnswers(values, from, to)).toEqual({ f0: "Acme" });
  });

  it("may be called what plain objects know already", () => {
    const gate = gateOf(JSON.parse('{ "__proto__": "text", "constructor": "text" }'));
    const values = carryAnswers([["__proto__", "own"]], gate, gate);
    expect(Object.entries(values)).toEqual([["f0", "own"]]);
  });
});
