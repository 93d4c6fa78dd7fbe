import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "../gate/country-codes.ts";
import { isIsoDate } from "../gate/iso-date.ts";
import { parseGate } from "../read/parse-gate.ts";
import type { AnswerValue } from "./answer.types.ts";
import { decodeForm } from "./decode-form.ts";
import { readAnswers, readWire } from "./read-answers.ts";
import { answersSchema, wireSchema } from "./schemas.ts";
import { decodeAnswers, encodeAnswers } from "./wire.ts";

const { gate } = parseGate({
  extra_gated_fields: [
    { Company: "text" },
    { Country: "country" },
    { When: { type: "date_picker", min: "2026-01-01", max: "2026-12-31" } },
    { Use: { type: "select", options: ["Research", { label: "Other", value: "other" }] } },
    { Agree: "checkbox" },
    { Note: { type: "text", required: false, max_length: 5 } },
    { geo: "ip_location" },
  ],
});
const good = { f0: "Acme", f1: "DE", f2: "2026-03-04", f3: "other", f4: true };
const codes = (values: Record<string, AnswerValue>): (string | undefined)[] =>
  readAnswers(gate, { ...good, ...values }).issues.map((issue) => `${issue.fieldId} ${issue.code}`);

describe("answers", () => {
  it("travel as ordered pairs of label and text", () => {
    const { answers, issues } = readAnswers(gate, good);
    expect(issues).toEqual([]);
    expect(encodeAnswers(answers)).toEqual([
      ["Company", "Acme"],
      ["Country", "DE"],
      ["When", "2026-03-04"],
      ["Use", "other"],
      ["Agree", "on"],
    ]);
    expect(answers.get("Company")).toBe("Acme");
    expect(answers.get("Note")).toBeUndefined();
  });

  it("come back from the wire as they went", () => {
    const pairs = readAnswers(gate, good).answers.toWire();
    expect(decodeAnswers(gate, pairs).toWire()).toEqual(pairs);
    expect(readWire(gate, pairs).issues).toEqual([]);
    expect(readWire(gate, Object.fromEntries(pairs)).issues).toEqual([]);
  });

  it.each([
    ["nothing", { f0: "" }, "f0 required"],
    ["white space alone", { f0: " \u00a0\n" }, "f0 required"],
    ["a zero-width space alone", { f0: "\u200b" }, "f0 required"],
    ["a soft hyphen alone", { f0: "\u00ad" }, "f0 required"],
    ["Hangul fillers alone", { f0: "\u3164\uffa0" }, "f0 required"],
    ["a Braille blank alone", { f0: "\u2800" }, "f0 required"],
    ["direction marks alone", { f0: "\u200e\u202e" }, "f0 required"],
    ["tag characters alone", { f0: "\u{e0041}" }, "f0 required"],
    ["variation selectors alone", { f0: "\ufe0f" }, "f0 required"],
    ["an unticked box", { f4: false }, "f4 required"],
    ["a ticked box for a text", { f0: true }, "f0 not-text"],
    ["NUL", { f0: "a\u0000" }, "f0 unstorable-text"],
    ["a lone surrogate", { f0: "a\ud800" }, "f0 unstorable-text"],
    ["too much text", { f5: "123456" }, "f5 too-long"],
    ["a country that is none", { f1: "UK" }, "f1 not-a-country"],
    ["an option that is not offered", { f3: "Other" }, "f3 not-an-option"],
    ["an impossible day", { f2: "2026-02-30" }, "f2 not-a-date"],
    ["a year of two digits, as a browser writes it", { f2: "0026-12-31" }, "f2 short-year"],
    ["a year of three digits", { f2: "0202-06-01" }, "f2 short-year"],
    ["a week date", { f2: "2026-W01-1" }, "f2 not-a-date"],
    ["a day of a year", { f2: "2026-063" }, "f2 not-a-date"],
    ["a day with NUL behind it", { f2: "2026-03-04\u0000" }, "f2 unstorable-text"],
    ["a day with a line end behind it", { f2: "2026-03-04\n" }, "f2 not-a-date"],
    ["a day with an invisible character", { f2: "2026-03-04\u200b" }, "f2 not-a-date"],
    ["a day in other digits", { f2: "٢٠٢٦-٠٣-٠٤" }, "f2 not-a-date"],
    ["a day with a time", { f2: "2026-03-04T00:00:00Z" }, "f2 not-a-date"],
    ["a day before the first", { f2: "2025-12-31" }, "f2 too-early"],
    ["a day after the last", { f2: "2027-01-01" }, "f2 too-late"],
  ])("refuse %s with the field and a code", (_, values, issue) => {
    expect(codes(values)).toEqual([issue]);
  });

  it("refuse labels that are not asked", () => {
    expect(readWire(gate, [["status", "accepted"]]).issues[0]).toMatchObject({
      code: "unknown-field",
      name: "status",
    });
  });

  it("take line ends as one spelling", () => {
    expect(readAnswers(gate, { ...good, f0: "a\r\nb\rc" }).answers.get("Company")).toBe("a\nb\nc");
  });

  it("do not fall for values that an object inherits", () => {
    expect(readAnswers(gate, Object.create(good)).issues).toHaveLength(5);
  });
});

describe("the schemas", () => {
  it("are Standard Schemas whose issues name the field by id", async () => {
    const result = await answersSchema(gate)["~standard"].validate({ ...good, f1: "" });
    expect(result.issues).toMatchObject([{ path: ["f1"], code: "required", name: "Country" }]);
    const fine = await wireSchema(gate)["~standard"].validate({ Company: 7 });
    expect(fine.issues?.[0]).toMatchObject({ path: ["f0"], code: "not-text" });
  });
});

describe("decodeForm", () => {
  const fingerprint = "now";

  it("reads ids where the form carries the gate's fingerprint, labels where it carries none", () => {
    const byId = decodeForm(gate, fingerprint, [
      ["_sp_gate", "now"],
      ["f0", "Acme"],
      ["f4", "on"],
    ]);
    expect(byId.values).toEqual({ f0: "Acme", f4: true });
    const byLabel = decodeForm(gate, fingerprint, [
      ["Company", "Acme"],
      ["Agree", "on"],
      ["f1", "DE"],
    ]);
    expect(byLabel.values).toEqual({ f0: "Acme", f4: true });
  });

  it("carries answers of another gate over by name and type, and says that the gate has changed", () => {
    const { gate: earlier } = parseGate({
      extra_gated_fields: [{ Agree: "text" }, { Company: "text" }, { Gone: "text" }],
    });
    const posted = [
      ["_sp_gate", "then"],
      ["f0", "yes"],
      ["f1", "Acme"],
      ["f2", "x"],
    ] as const;
    const decoded = decodeForm(gate, fingerprint, posted, earlier);
    expect(decoded.gateChanged).toBe(true);
    expect(decoded.values).toEqual({ f0: "Acme" });
    expect(decoded.issues[0]?.code).toBe("gate-changed");
  });

  it("carries no ticked box over: it was ticked for another gate", () => {
    const { gate: earlier } = parseGate({ extra_gated_fields: [{ Agree: "checkbox" }] });
    const posted = [
      ["_sp_gate", "then"],
      ["f0", "on"],
    ] as const;
    expect(decodeForm(gate, fingerprint, posted, earlier).values).toEqual({});
  });
});

describe("days and countries", () => {
  it("know leap years", () => {
    expect(["2024-02-29", "2000-02-29", "2025-12-31"].every(isIsoDate)).toBe(true);
    expect(
      ["2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "0000-01-01"].some(
        isIsoDate,
      ),
    ).toBe(false);
  });

  it("take XK where it comes, and never offer it", () => {
    expect(codes({ f1: "XK" })).toEqual([]);
    expect(COUNTRY_CODES).not.toContain("XK");
  });

  it("are 249 codes, each once", () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
  });
});

it("a day of antiquity is an answer where the author asks for one", () => {
  const { gate } = parseGate({
    extra_gated_fields: { Day: { type: "date_picker", min: "0100-01-01" } },
  });
  expect(readAnswers(gate, { f0: "0476-09-04" }).issues).toEqual([]);
});
