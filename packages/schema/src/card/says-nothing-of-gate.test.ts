import { describe, expect, it } from "vitest";
import { parseCard } from "./parse-card.ts";
import { saysNothingOfGate } from "./says-nothing-of-gate.ts";

const opens = (text: string): boolean => saysNothingOfGate(parseCard(text));
const codes = (text: string): readonly string[] =>
  parseCard(text).diagnostics.map((d) => `${d.range?.start.line} ${d.severity} ${d.code}`);

const PROMPT = "extra_gated_prompt: Be kind.";

describe("a card with anything like a gate", () => {
  it.each([
    ["an opening fence behind a zero-width space", `\u200b---\n${PROMPT}\n---\n`, 2],
    ["a comment behind the fence", `--- # meta\n${PROMPT}\n---\n`, 2],
    ["other dashes", `–––\n${PROMPT}\n–––\n`, 2],
    ["a misspelt stem", "---\nextra_gate_fields:\n  A: text\n---\n", 2],
    ["a stem with another word", "---\nextra_gate_question: x\n---\n", 2],
    ["a key without its beginning", "---\ngated_fields:\n  A: text\n---\n", 2],
    ["a misspelt key without its beginning", "---\ngated_promt: x\n---\n", 2],
    ["a second document", `---\nlicense: mit\n---\n---\n${PROMPT}\n---\n`, 5],
    ["a second block behind text", `---\nlicense: mit\n---\n# A\n\n---\n${PROMPT}\n---\n`, 7],
    ["a key in the text", `Hello.\n\n${PROMPT}\n`, 3],
    ["a key in a code block", `# A\n\n\`\`\`yaml\n${PROMPT}\n\`\`\`\n`, 4],
    ["a key in an HTML comment", `<!-- ${PROMPT} -->\n# A\n`, 1],
    ["a comment behind another key", `---\nlicense: mit # ${PROMPT}\n---\n`, 2],
    ["zero-width characters inside a key", "---\nextra\u200b_gat\u00aded_prompt: x\n---\n", 2],
    ["full-width letters", "---\nｅｘｔｒａ＿ｇａｔｅｄ＿ｐｒｏｍｐｔ: x\n---\n", 2],
    ["spaces in a key", "---\nExtra gated prompt: x\n---\n", 2],
    ["gated: auto", "---\ngated: auto\n---\n", 2],
    ["gated: manual in the text", "# A\n\ngated: manual\n", 3],
    ["gated: true in quotes", '---\n"gated": "true"\n---\n', 2],
    ["gated: yes in braces", "---\n{license: mit, gated: yes}\n---\n", 2],
    ["gated with its value on the next line", "---\ngated:\n  auto\n---\n", 2],
    ["gated in a comment of the text", "Hello.\n\n<!-- gated: auto -->\n", 3],
    ["gated without a colon", "---\nlicense: mit\n---\ngated auto\n", 4],
    ["gate: manual", "---\ngate: manual\n---\n", 2],
    ["gating: manual", "---\ngating: manual\n---\n", 2],
    ["a longer switch", "---\nis_gated: true\n---\n", 2],
    ["a switch with more behind it", "---\ngated-access: yes\n---\n", 2],
    ["letters that are swapped in two places", "---\nextra_gtaed_promtp: x\n---\n", 2],
    ["letters that are swapped in both words", "---\nexrta_gaetd_fields: x\n---\n", 2],
    [
      "Cyrillic letters that look alike",
      "---\n\u0435xtr\u0430_g\u0430t\u0435d_pr\u043empt: x\n---\n",
      2,
    ],
    ["a value of gated that is unknown", "---\ngated: fals\n---\n", 2],
  ])("is closed, and says where: %s", (_, text, line) => {
    expect(opens(text)).toBe(false);
    expect(codes(text)).toContain(`${line} error gate-not-read`);
  });

  it.each([
    ["a key without a value", "---\nextra_gated_prompt:\n---\n"],
    ["fields without any", "---\nextra_gated_fields: {} # later\n---\n"],
    ["a gate that is commented out", `---\n# ${PROMPT}\n---\n`],
    ["a gate that is commented out in bare YAML", `license: mit\n# ${PROMPT}\n`],
  ])("starts gated with a warning where it plainly asks nothing: %s", (_, text) => {
    expect(opens(text)).toBe(false);
    expect(codes(text)).toEqual([`2 warning gate-asks-nothing`]);
  });

  it("is read behind an indented fence, with a warning and a fix", () => {
    const { gate, diagnostics } = parseCard(`  ---\n${PROMPT}\n---\n`);
    expect(gate.prompt).toBe("Be kind.");
    expect(diagnostics).toMatchObject([
      { code: "front-matter-indented", fix: { edits: [{ start: 0, end: 2, text: "" }] } },
    ]);
  });

  it.each([
    ["NUL", "# A\u0000\n"],
    ["half a surrogate pair", "# A\ud800\n"],
    ["bytes that are not UTF-8", "# Gr\ufffde\n"],
    ["UTF-16", "#\u0000 \u0000A\u0000"],
  ])("is closed where it is no text: %s", (_, text) => {
    expect(opens(text)).toBe(false);
    expect(codes(text)).toContain("1 error not-text");
  });

  it("is closed by an error that comes after a thousand warnings", () => {
    const options = Array.from({ length: 500 }, () => "x").join(", ");
    const select = (i: number): string => `  F${i}: {type: select, options: [${options}]}\n`;
    const text = `extra_gated_fields:\n${select(1)}${select(2)}${select(3)}  Z: nonsense\n`;
    expect(codes(text).at(-1)).toBe("5 error unknown-type");
  });
});

describe("a card that says nothing of a gate", () => {
  it.each([
    ["nothing", ""],
    ["a heading", "# Voices\n"],
    ["other metadata", "---\nlicense: mit\ntags: [speech, extra, gated]\n---\n# Voices\n"],
    ["a gate that is switched off", "---\nlicense: mit\ngated: false\n---\n"],
    ["a longer switch that is off", "---\nis_gated: false\ngating: no\n---\n"],
    [
      "prose about access",
      "# Voices\n\nThis dataset is not gated. An earlier one was gated: people had to ask, and an extra gate kept them out; features were extracted, extrapolated and aggregated. No fields, prompt or heading is needed.\n",
    ],
    [
      "columns with similar names",
      "---\ndataset_info:\n  features:\n  - name: aggregated_fields\n  - name: extracted_fields\n  - name: extra_description\n  - name: related_prompt\n  - name: extra_data\n  - name: rated\n---\n",
    ],
    ["prose in other scripts", "# 声音\n\nالأصوات \u200f और 👩‍👩‍👧\n"],
  ])("may start open: %s", (_, text) => {
    expect([opens(text), codes(text).filter((c) => !c.includes("no-front-matter"))]).toEqual([
      true,
      [],
    ]);
  });
});
