import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseCard } from "@sallyport/schema/card";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyFixes } from "./apply-fixes.ts";
import { checkCards } from "./check-cards.ts";

const GATE = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";
const WARNED =
  "---\nextra_gated_eu_disallowed: yes\nextra_gated_promt: Be kind.\nextra_gated_heading: Ask\n---\n";
const BROKEN =
  '\ufeff---\r\nlicense: mit # ours\r\n\r\n# The gate\r\nextra_gated_promt: "Be kind."\r\nextra_gated_fields:\r\n  # who\r\n  Company: Text\r\n  When: date-picker # a day\r\n  Use:\r\n    type: select\r\n    choices: [a, b]\r\n---\r\n# Voices\r\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-"));
  const files = { "gate.md": GATE, "warned.md": WARNED, "plain.md": "---\nlicense: mit\n---\n" };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await mkdir(join(folder, "voices"));
  await mkdir(join(folder, "empty"));
  await writeFile(join(folder, "voices/README.md"), GATE);
  await writeFile(join(folder, "a b,c.md"), WARNED);
  await writeFile(
    join(folder, "picture.md"),
    Buffer.from(Array.from({ length: 999 }, (_, i) => i % 256)),
  );
  await writeFile(join(folder, "huge.md"), Buffer.alloc(16_777_217, "a"));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(
  args: readonly string[],
  input = "",
): Promise<{ code: number; out: string; err: string; written: string }> {
  const said = { out: "", err: "", written: "" };
  const code = await checkCards(args, {
    from: folder,
    stdin: Readable.from([Buffer.from(input)]),
    out: (line) => {
      said.out += `${line}\n`;
    },
    err: (line) => {
      said.err += `${line}\n`;
    },
    write: (text) => {
      said.written += text;
    },
  });
  return { code, ...said };
}

describe("check", () => {
  it("says so where there is no gate, and nothing where all is well", async () => {
    expect(await check(["plain.md"])).toMatchObject({
      code: 0,
      out: "plain.md: no gate in this card.\n",
    });
    expect(await check(["gate.md"])).toMatchObject({ code: 0, out: "", err: "" });
    const { out } = await check(["plain.md", "gate.md", "--json"]);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).hasGate),
    ).toEqual([false, undefined]);
  });

  it("does not say so of a card whose gate can't be read", async () => {
    const { code, out } = await check(["-"], "---\nextra_gated_prompt: a: b\n---\n");
    expect(code).toBe(1);
    expect(out).toMatch(/^-:2:\d+ error yaml-syntax /);
    expect(out).not.toContain("no gate");
  });

  it("reads folders, standard input, and several cards", async () => {
    expect((await check(["voices", "gate.md"])).code).toBe(0);
    expect((await check(["--stdin"], WARNED)).out).toMatch(
      /^-:2:28 warning true-or-false-expected/,
    );
    expect((await check(["gate.md", "-"], WARNED)).out).toContain("-:3:1 warning unknown-key");
  });

  it("fails with more warnings than allowed", async () => {
    expect((await check(["warned.md"])).code).toBe(0);
    expect((await check(["warned.md", "--max-warnings", "2"])).code).toBe(0);
    const { code, err } = await check(["warned.md", "--max-warnings", "1"]);
    expect([code, err]).toEqual([1, "There are 2 warnings; at most 1 are allowed.\n"]);
  });

  it.each([
    ["nothing", [], "There is nothing to check."],
    ["an unknown option", ["gate.md", "--fax"], "--fax"],
    ["an unknown format", ["gate.md", "--format", "xml"], "“xml” is not a format."],
    ["no number", ["gate.md", "--max-warnings", "few"], "takes a whole number"],
    ["a file that is not there", ["nowhere.md", "warned.md"], "nowhere.md does not exist"],
    [
      "a folder without a card",
      ["empty"],
      "empty does not exist, or is a folder without a README.md",
    ],
    ["a picture", ["picture.md"], "picture.md is not a text file."],
    ["17 MB", ["huge.md"], "huge.md is larger than 16 MB"],
  ])("ends with 2 and a sentence for %s", async (_, args, sentence) => {
    const { code, err, out } = await check(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    // The others are checked.
    if (args.includes("warned.md")) expect(out).toContain("warned.md:3:1");
  });

  it("explains itself", async () => {
    const { code, out } = await check(["--help"]);
    expect(code).toBe(0);
    for (const word of ["--fix", "--max-warnings", "sarif", "Exit code"])
      expect(out).toContain(word);
  });
});

describe("check --format", () => {
  it("github: annotates the lines of a pull request, with any name of a file", async () => {
    const { out } = await check(["a b,c.md", "--format", "github"]);
    expect(out.split("\n")[0]).toBe(
      "::warning file=a b%2Cc.md,line=2,col=28,endLine=2,endColumn=31,title=true-or-false-expected::“yes” is not a YAML boolean; it is read as true. Write true or false.",
    );
  });

  it("sarif: is one log for all cards, with places and fixes", async () => {
    const { out } = await check(["a b,c.md", "gate.md", "-", "--format", "sarif"], WARNED);
    const { version, runs } = JSON.parse(out);
    expect(version).toBe("2.1.0");
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver.rules).toEqual([{ id: "true-or-false-expected" }, { id: "unknown-key" }]);
    expect(results).toHaveLength(4);
    expect(results[1]).toMatchObject({
      ruleId: "unknown-key",
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b%2Cc.md" },
            region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 18 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: {
                    charOffset: WARNED.indexOf("extra_gated_promt"),
                    charLength: 17,
                  },
                  insertedContent: { text: "extra_gated_prompt" },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(results[2].locations[0].physicalLocation.artifactLocation.uri).toBe("stdin");
  });
});

describe("check --fix", () => {
  it("applies the clear fixes, keeps comments, order and line ends, and does nothing twice", async () => {
    const path = join(folder, "broken.md");
    await writeFile(path, BROKEN);
    expect(await check(["broken.md", "--fix"])).toMatchObject({
      code: 0,
      out: "broken.md: 4 fixes applied.\n",
    });
    const fixed = await readFile(path, "utf8");
    expect(fixed).toBe(
      BROKEN.replace("promt", "prompt")
        .replace("Text", "text")
        .replace("date-picker", "date_picker")
        .replace("choices", "options"),
    );
    expect(await check(["broken.md", "--fix"])).toMatchObject({ code: 0, out: "" });
    expect(await readFile(path, "utf8")).toBe(fixed);
    expect(parseCard(fixed).gate).toMatchObject({
      prompt: "Be kind.",
      fields: [{ type: "text" }, { type: "date_picker" }, { type: "select" }],
    });
  });

  it("writes a card from standard input to standard output, alone", async () => {
    const { written, out, err } = await check(["--fix", "--stdin"], WARNED);
    expect(written).toBe(WARNED.replace("yes", "true").replace("promt", "prompt"));
    expect([out, err]).toEqual(["", "-: 2 fixes applied.\n"]);
  });

  it("ends with nothing left to fix, however many faults there are", () => {
    const fields = Array.from({ length: 60 }, (_, i) => `  F${i}: Text\n`).join("");
    const { text, count } = applyFixes(`extra_gated_fields:\n${fields}`);
    expect(count).toBe(60);
    expect(text).toBe(`extra_gated_fields:\n${fields.replaceAll("Text", "text")}`);
  });

  it("applies fixes that come to light one after another", () => {
    const card = "extra_gated_fields:\n\tA: Text\n\tB: @all\n";
    const { text } = applyFixes(card);
    expect(applyFixes(text)).toEqual({ text, count: 0 });
    expect(text).toContain("  A: text\n");
  });
});
