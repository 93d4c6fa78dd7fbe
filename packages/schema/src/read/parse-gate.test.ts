import { describe, expect, it } from "vitest";
import { parseGate } from "./parse-gate.ts";

const dateField = (min: unknown) =>
  parseGate({ extra_gated_fields: { When: { type: "date_picker", min } } });

describe("days that another parser has made dates of", () => {
  it("are the days that were written", () => {
    expect(dateField(new Date("2026-01-02")).gate.fields[0]).toMatchObject({ min: "2026-01-02" });
  });

  it.each([
    ["a time", new Date("2026-01-02T23:00:00-05:00")],
    ["a date that is none", new Date(Number.NaN)],
    ["a year of five digits", new Date(Date.UTC(10_000, 0, 1))],
  ])("are none where the card had %s", (_, min) => {
    const { gate, diagnostics } = dateField(min);
    expect(gate.fields[0]).not.toHaveProperty("min");
    expect(diagnostics.map((d) => d.code)).toContain("value-invalid");
  });
});

it("a text that no database can store is refused in parsed metadata, too", () => {
  const { gate, diagnostics } = parseGate({ extra_gated_fields: { "a\u0000": "text" } });
  expect(gate.fields[0]?.name).toBe("a\ufffd");
  expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([["unstorable-text", "error"]]);
});
