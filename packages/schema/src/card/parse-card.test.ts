import { describe, expect, it } from "vitest";
import { parseCard } from "./parse-card.ts";

const SEED = `---
extra_gated_prompt: "You agree to not use the dataset to conduct experiments that cause harm to human subjects."
extra_gated_fields:
  Company: text
  Country: country
  Specific date: date_picker
  I want to use this dataset for:
    type: select
    options:
      - Research
      - Education
      - label: Other
        value: other
  I agree to use this dataset for non-commercial use ONLY: checkbox
---
# Voices
`;

const findings = (text: string): string[] =>
  parseCard(text).diagnostics.map(
    (d) => `${d.range?.start.line}:${d.range?.start.column} ${d.severity} ${d.code}`,
  );

describe("parseCard", () => {
  it("reads the documented example in the order written", () => {
    const { gate, diagnostics } = parseCard(SEED);
    expect(diagnostics).toEqual([]);
    expect(gate.prompt).toMatch(/^You agree to not use/);
    expect(gate.fields.map((f) => [f.id, f.type, f.name])).toEqual([
      ["f0", "text", "Company"],
      ["f1", "country", "Country"],
      ["f2", "date_picker", "Specific date"],
      ["f3", "select", "I want to use this dataset for"],
      ["f4", "checkbox", "I agree to use this dataset for non-commercial use ONLY"],
    ]);
    expect(gate.fields[3]).toMatchObject({
      options: [
        { label: "Research", value: "Research" },
        { label: "Education", value: "Education" },
        { label: "Other", value: "other" },
      ],
    });
  });

  it("reads bare YAML, CRLF, CR and a byte order mark alike", () => {
    const { gate } = parseCard(SEED);
    const bare = SEED.split("---\n")[1] ?? "";
    expect(parseCard(bare).gate).toEqual(gate);
    expect(parseCard(SEED.replaceAll("\n", "\r\n")).gate).toEqual(gate);
    expect(parseCard(SEED.replaceAll("\n", "\r")).gate).toEqual(gate);
    expect(parseCard(`\uFEFF${SEED}`).gate).toEqual(gate);
  });

  it("keeps the source text of scalars that look like other types", () => {
    const { gate } = parseCard(
      "extra_gated_fields:\n  10: text\n  2:\n    type: select\n    options: [Yes, no, 010, 1.0, 1e3, 2026-01-02]\n",
    );
    expect(gate.fields.map((f) => f.name)).toEqual(["10", "2"]);
    expect(gate.fields[1]).toMatchObject({
      options: ["Yes", "no", "010", "1.0", "1e3", "2026-01-02"].map((v) => ({
        label: v,
        value: v,
      })),
    });
  });

  it("keeps hostile names as they are", () => {
    const { gate } = parseCard(
      "extra_gated_fields:\n  __proto__: text\n  constructor: text\n  a.b[0]: text\n",
    );
    expect(gate.fields.map((f) => f.name)).toEqual(["__proto__", "constructor", "a.b[0]"]);
  });

  it.each([
    ["an unknown type", "extra_gated_fields:\n  Why: textarea\n", "2:8 error unknown-type"],
    ["a type in capitals", "extra_gated_fields:\n  Why: Text\n", "2:8 warning type-misspelt"],
    [
      "a select without options",
      "extra_gated_fields:\n  Why:\n    type: select\n",
      "2:3 error options-missing",
    ],
    ["a field without a type", "extra_gated_fields:\n  Why:\n", "2:3 error type-missing"],
    ["a doubled label", "extra_gated_fields:\n  A: text\n  A: text\n", "3:3 error duplicate-key"],
    [
      "labels that look alike",
      "extra_gated_fields:\n  ﬁle: text\n  file: text\n",
      "3:3 warning names-alike",
    ],
    ["a misspelt key", "extra_ated_heading: x\n", "1:1 warning unknown-key"],
    ["fields given as text", "extra_gated_fields: Name\n", "1:21 error fields-expected"],
    [
      "a field indented into a select",
      "extra_gated_fields:\n  A:\n    type: select\n    options: [x]\n    geo: ip_location\n",
      "5:5 warning field-misplaced",
    ],
    [
      "a gate key indented into another key",
      "dataset_info:\n  extra_gated_prompt: x\n",
      "2:3 warning misplaced-key",
    ],
    [
      "a gate key among the fields",
      "extra_gated_fields:\n  A: text\n  extra_gated_prompt: x\n",
      "3:3 warning misplaced-key",
    ],
    ["a key that stands twice anywhere", "a:\n  b: 1\n  b: 2\n", "3:3 error duplicate-key"],
    ["a merge key", "x: &x {A: text}\nextra_gated_fields:\n  <<: *x\n", "3:3 warning merge-key"],
    [
      "an invisible character in a label",
      'extra_gated_fields:\n  "a\u200bb": text\n',
      "2:3 warning name-has-invisible-characters",
    ],
    ["NUL in a label", 'extra_gated_fields:\n  "a\\0b": text\n', "2:3 error unstorable-text"],
    [
      "half a surrogate pair in a label",
      "extra_gated_fields:\n  a\ud800: text\n",
      "2:3 error unstorable-text",
    ],
    [
      "NUL in an option",
      'extra_gated_fields:\n  A: {type: select, options: ["a\\0"]}\n',
      "2:31 error unstorable-text",
    ],
    [
      "half a surrogate pair in an option's value",
      'extra_gated_fields:\n  A: {type: select, options: [{label: a, value: "\\ud800"}]}\n',
      "2:49 error unstorable-text",
    ],
    ["NUL in a prompt", 'extra_gated_prompt: "a\\0"\n', "1:21 error unstorable-text"],
    ["NUL in a button", 'extra_gated_button_content: "a\\0"\n', "1:29 error unstorable-text"],
    [
      "NUL in a description",
      'extra_gated_fields:\n  A: {type: text, description: "\\0"}\n',
      "2:32 error unstorable-text",
    ],
    [
      "an option without a visible character",
      'extra_gated_fields:\n  A: {type: select, options: ["\u200b"]}\n',
      "2:31 error option-invalid",
    ],
    [
      "a label without a visible character",
      'extra_gated_fields:\n  "\u3164": text\n',
      "2:3 warning name-empty",
    ],
    ["an empty label", 'extra_gated_fields:\n  "": text\n', "2:3 warning name-empty"],
    [
      "an option that stands twice",
      "extra_gated_fields:\n  A: {type: select, options: [x, x]}\n",
      "2:34 warning option-duplicate",
    ],
    [
      "a boolean of YAML 1.1",
      "extra_gated_eu_disallowed: yes\n",
      "1:28 warning true-or-false-expected",
    ],
    ["an unknown tag", "extra_gated_prompt: !x y\n", "1:21 error yaml-syntax"],
    ["country asked as text", "extra_gated_fields:\n  Country: text\n", "2:3 info country-as-text"],
    [
      "a key the Hub ignores",
      "extra_gated_fields:\n  A: {type: text, required: false}\n",
      "2:19 info superset-key",
    ],
    ["an alias to nothing", "extra_gated_prompt: *none\n", "1:21 error unknown-alias"],
    ["an alias to itself", "extra_gated_fields: &f\n  A: *f\n", "2:6 error alias-cycle"],
    ["a tab as indentation", "extra_gated_fields:\n\tA: text\n", "2:1 error yaml-syntax"],
    [
      "front matter that is not first",
      "Hello\n---\nextra_gated_prompt: x\n---\n",
      "2:1 error front-matter-not-first",
    ],
    [
      "front matter that is not closed",
      "---\nextra_gated_prompt: x\n",
      "1:1 error front-matter-not-closed",
    ],
    [
      "a gate key after the front matter",
      "---\nlicense: mit\n---\nextra_gated_prompt: x\n",
      "4:1 warning second-document",
    ],
  ])("tells %s with its line and column", (_, text, finding) => {
    expect(findings(text)).toContain(finding);
  });

  it("gives a gate that every database can store, whatever the card holds", () => {
    const { gate } = parseCard(
      'extra_gated_prompt: "\\0p"\nextra_gated_fields:\n  "a\\0": text\n  "b\\ud800":\n    type: select\n    options: ["\\udc00o"]\n',
    );
    expect(JSON.stringify(gate)).not.toMatch(/\\u0000|\\ud[89a-f]/);
    expect(gate.fields.map((f) => f.name)).toEqual(["a\ufffd", "b\ufffd"]);
  });

  it("reads an aliased list of options once, for a hundred selects", () => {
    const options = Array.from({ length: 500 }, (_, i) => `  - o${i}\n`).join("");
    const selects = Array.from({ length: 99 }, (_, i) => `  F${i}: {type: select, options: *o}\n`);
    const { gate, diagnostics } = parseCard(
      `o: &o\n${options}extra_gated_fields:\n${selects.join("")}`,
    );
    expect(diagnostics).toEqual([]);
    const lists = gate.fields.map((field) => field.type === "select" && field.options);
    expect([lists.length, new Set(lists).size]).toEqual([99, 1]);
  });

  it("takes an alias for the last anchor of its name before it", () => {
    const { gate } = parseCard(
      "a: &t text\nextra_gated_fields:\n  A: *t\n  B: &t country\n  C: *t\nz: &t checkbox\n",
    );
    expect(gate.fields.map((f) => f.type)).toEqual(["text", "country", "country"]);
  });

  it("does not read thousands of broken lines to their end", () => {
    const text = Array.from({ length: 3_000 }, (_, i) => `k${i}: @a: b\n`).join("");
    const { diagnostics } = parseCard(text);
    expect(diagnostics.length).toBeGreaterThan(20);
    expect(diagnostics.at(-1)?.range?.start.line).toBeLessThan(300);
  });

  it("keeps a field of unknown type as text, so that no question is lost", () => {
    expect(parseCard("extra_gated_fields:\n  Why: textarea\n").gate.fields).toMatchObject([
      { name: "Why", type: "text" },
    ]);
  });

  it.each([
    ["a tab", "extra_gated_fields:\n\tA: text\n", "yaml-syntax"],
    ["a value that needs quotes", "extra_gated_prompt: @all of you: be kind\n", "yaml-syntax"],
    ["a colon in a value", "extra_gated_prompt: Note: be kind\n", "yaml-syntax"],
    [
      "a field in a select",
      "extra_gated_fields:\n  A:\n    type: select\n    options: [x]\n    geo: ip_location\n  B: text\n",
      "field-misplaced",
    ],
    [
      "a gate key among the fields",
      "extra_gated_fields:\n  A: text\n  extra_gated_prompt: |\n    Be\n    kind.\n",
      "misplaced-key",
    ],
    ["a misspelt key", "extra_gated_promt: Be kind.\n", "unknown-key"],
  ])("mends %s by the fix it offers, and the card is fine afterwards", (_, text, code) => {
    const finding = parseCard(text).diagnostics.find((d) => d.code === code);
    const edits = [...(finding?.fix?.edits ?? [])].sort((a, b) => b.start - a.start);
    expect(edits).not.toEqual([]);
    const mended = edits.reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);
    expect([mended, findings(mended)]).toEqual([mended, []]);
  });

  it("offers a fix that removes its diagnostic", () => {
    const text = "extra_gated_fields:\n  When: date-picker\n";
    const edit = parseCard(text).diagnostics[0]?.fix?.edits[0];
    expect(edit).toBeDefined();
    if (!edit) return;
    expect(findings(text.slice(0, edit.start) + edit.text + text.slice(edit.end))).toEqual([]);
  });

  it.each([
    ["deep nesting", `a: ${"[".repeat(50_000)}`, "too-deep"],
    ["megabytes", `---\na: ${"x".repeat(10_000_000)}\n---\n`, "too-large"],
    [
      "aliases of aliases",
      `a: &a [x]\nextra_gated_fields:\n${"  - *a\n".repeat(500)}`,
      "too-many-aliases",
    ],
    [
      "a thousand options",
      `extra_gated_fields:\n  A:\n    type: select\n    options:\n${Array.from({ length: 1_000 }, (_, i) => `      - o${i}\n`).join("")}`,
      "too-many-options",
    ],
    [
      "thousands of fields",
      `extra_gated_fields:\n${Array.from({ length: 2_000 }, (_, i) => `  f${i}: text\n`).join("")}`,
      "too-many-fields",
    ],
  ])("answers %s with a line instead of work", (_, text, code) => {
    expect(parseCard(text).diagnostics.map((d) => d.code)).toContain(code);
  });

  it("reads the gate of a card whose other metadata is too much, and says so", () => {
    const info = `dataset_info:\n${"- name: x\n".repeat(20_000)}`;
    const { gate, diagnostics } = parseCard(`---\n${info}extra_gated_fields:\n  A: text\n---\n`);
    expect(gate.fields).toMatchObject([{ name: "A" }]);
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([["rest-not-checked", "info"]]);
  });

  it("keeps thousands of fields with the same label from hiding a line", () => {
    const text = `extra_gated_fields:\n${"  A: text\n".repeat(400)}`;
    expect(parseCard(text).diagnostics.filter((d) => d.code === "duplicate-key")).toHaveLength(399);
  });
});
