import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { skeletonOf } from "../lookalikes.ts";
import { parseCard } from "./parse-card.ts";

const findings = (card: string): string[] =>
  parseCard(card, { skeletonOf })
    .diagnostics.filter(({ code }) => code !== "superset-key")
    .map((d) => `${d.range?.start.line}:${d.range?.start.column} ${d.severity} ${d.code}`);
const field = (text: string): string => `extra_gated_fields:\n  ${text}\n`;
const prompt = (text: string): string =>
  `extra_gated_prompt: |\n${text.replace(/^(?=.)/gm, "  ")}\nextra_gated_fields: {A: text}\n`;

describe("what a card says to no effect", () => {
  it.each([
    [
      "options of a text",
      field("A:\n    type: text\n    options: [x]"),
      "4:5 warning options-unused",
    ],
    [
      "a length of a checkbox",
      field("A: {type: checkbox, max_length: 5}"),
      "2:23 warning key-unused",
    ],
    [
      "a label without a value",
      field("A: {type: select, options: [{label: x}]}"),
      "2:32 warning option-incomplete",
    ],
    [
      "a value without a label",
      field("A: {type: select, options: [{value: x}]}"),
      "2:32 warning option-incomplete",
    ],
    ["gated", `gated: manual\n${field("A: text")}`, "1:1 info gated-in-card"],
    ["a refusal that is alone", "extra_gated_eu_disallowed: true\n", "1:1 info eu-alone"],
    ["no refusal", `extra_gated_eu_disallowed: false\n${field("A: text")}`, "1:1 info eu-allowed"],
  ])("is reported with its place: %s", (_, card, finding) => {
    expect(findings(card)).toEqual([finding]);
  });

  it.each([
    ["options of a text", field("A:\n    type: text\n    options: [x]"), "type: select\n"],
    [
      "an option in braces",
      field("A: {type: select, options: [{label: x}]}"),
      "{label: x, value: x}",
    ],
    [
      "an option on lines",
      'extra_gated_fields:\n  A:\n    type: select\n    options:\n    - label: "x y" # ours\n    - z\n',
      '    - label: "x y"\n      value: "x y" # ours\n',
    ],
  ])("has a fix, after which nothing is left to report: %s", (_, card, expected) => {
    const [finding] = parseCard(card).diagnostics;
    const [edit] = finding?.fix?.edits ?? [];
    if (!edit) expect.fail("there is no fix");
    const fixed = card.slice(0, edit.start) + edit.text + card.slice(edit.end);
    expect(fixed).toContain(expected);
    expect(findings(fixed)).toEqual([]);
  });

  it("is nothing where the type knows the key, or the gate asks for more", () => {
    expect(findings(field("A: {type: select, options: [x, {label: y, value: z}]}"))).toEqual([]);
    expect(findings(`extra_gated_eu_disallowed: true\n${field("A: text")}`)).toEqual([]);
    expect(findings(`gated: false\n${field("A: text")}`)).toEqual([]);
  });
});

describe("labels that look alike", () => {
  it.each([
    ["Cyrillic for Latin", "Email", "Em\u0430il"],
    ["Greek for Latin", "Omega", "\u039fmega"],
    ["a digit for a letter", "Al", "A1"],
    ["Cherokee for Latin", "Date", "\u13a0ate"],
    ["Armenian for Latin", "hook", "\u0570ook"],
    ["two letters for one", "modern", "modem"],
    ["mathematical letters", "Name", "\u{1d40d}ame"],
    ["an invisible letter", "Name", "Na\u2060me"],
  ])("are reported, as in UTS 39: %s", (_, one, other) => {
    const card = `extra_gated_fields:\n  "${one}": text\n  "${other}": text\n`;
    expect(findings(card)).toContain("3:3 warning names-alike");
  });

  it("are not labels that only resemble each other", () => {
    const names = [
      "Email",
      "E-mail",
      "email",
      "Name",
      "Nane",
      "Field 1",
      "Field 2",
      "住所",
      "住民",
    ];
    expect(findings(`extra_gated_fields:\n${names.map((n) => `  ${n}: text\n`).join("")}`)).toEqual(
      [],
    );
  });
});

describe("what hurts visitors", () => {
  it.each([
    [
      "a question that says it is optional",
      field("Company (optional): text"),
      "2:3 info optional-but-required",
    ],
    ["if applicable", field("Supervisor, if applicable: text"), "2:3 info optional-but-required"],
    ["N/A", field("Website or N/A: text"), "2:3 info optional-but-required"],
    [
      "consent to a newsletter",
      field("I want to receive your newsletter: checkbox"),
      "2:3 info consent-required",
    ],
    [
      "consent to be written to",
      field("Please email me about new releases: checkbox"),
      "2:3 info consent-required",
    ],
    [
      "a signed document by mail",
      prompt(
        "Be kind.\n\nPrint and sign the license agreement and\nreturn it by email to data@example.org.",
      ),
      "4:3 info signed-by-mail",
    ],
    [
      "a clause as code",
      prompt("# Terms\n\n1. You agree:\n\n        (a) to cite the paper in all work\n"),
      "6:11 info clause-as-code",
    ],
    [
      "clauses in one paragraph",
      prompt("Terms\n(a) cite us\n(b) be kind\n(c) ask first\n"),
      "3:3 info clauses-joined",
    ],
    [
      "long terms without headings",
      prompt("Be kind to all. ".repeat(400)),
      "1:21 info terms-without-headings",
    ],
  ])("is advised against with its place: %s", (_, card, finding) => {
    expect(findings(card)).toEqual([finding]);
  });

  it.each([
    [
      "an optional question that is one",
      field("Company (optional): {type: text, required: false}"),
    ],
    ["a consent that is free", field("Send me news: {type: checkbox, required: false}")],
    ["what is not optional", field("Affiliation (not optional): text")],
    ["terms that apply", field("I will follow all applicable laws, if any apply: checkbox")],
    [
      "an agreement to share an address",
      field("I agree to share my email and contact information: checkbox"),
    ],
    ["a contact for the data", field("I agree to contact you before I publish: checkbox")],
    [
      "signing up",
      prompt("The email used to sign up for the form must be your own to be sent to us."),
    ],
    ["code that is code", prompt("Cite:\n\n    @article{voices, title = {Voices of the many}}\n")],
    [
      "a list in a list",
      prompt(
        "1. You agree:\n\n   - to cite the paper in all work\n\n     as it is said there and elsewhere\n",
      ),
    ],
    ["clauses in a list", prompt("(a) cite us\n\n(b) be kind\n\n(c) ask first\n")],
    ["long terms with headings", prompt(`## Use\n${"Be kind to all. ".repeat(400)}`)],
  ])("is not: %s", (_, card) => {
    expect(findings(card)).toEqual([]);
  });
});

// Each was looked at: it is right.
const HITS: Partial<Record<DiagnosticCode, readonly string[]>> = {
  "clauses-joined": ["201"],
  "consent-required": ["041", "065", "205", "209"],
  "eu-alone": ["188"],
  "gated-in-card": ["063", "079", "110", "123", "131", "187", "215", "221"],
  "optional-but-required": ["042", "140", "203", "207"],
  "terms-without-headings": ["201"],
};
const corpus = join(import.meta.dirname, "../../../../../shared/corpus/cards");

describe("in cards found in the wild", () => {
  if (!existsSync(corpus)) {
    it.skip("is found what is there (skipped: the collection is not beside this repository)");
    return;
  }
  const cards = readdirSync(corpus).sort();
  const codes: readonly DiagnosticCode[] = [
    ...([
      "clause-as-code",
      "clauses-joined",
      "consent-required",
      "eu-allowed",
      "eu-alone",
    ] as const),
    ...(["gated-in-card", "key-unused", "merge-key", "names-alike", "not-quoted"] as const),
    ...(["option-incomplete", "optional-but-required", "options-unused"] as const),
    ...(["signed-by-mail", "terms-without-headings", "value-not-indented"] as const),
  ];

  it.each(codes)("%s is found where it is right, and nowhere else", (code) => {
    const hits = cards.filter((card) =>
      parseCard(readFileSync(join(corpus, card), "utf8"), { skeletonOf }).diagnostics.some(
        (d) => d.code === code,
      ),
    );
    expect(hits.map((card) => card.slice(0, 3))).toEqual(HITS[code] ?? []);
  });
});
