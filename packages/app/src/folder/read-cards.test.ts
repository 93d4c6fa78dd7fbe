import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findPlace, readCard } from "./gated-place.ts";
import { readCards } from "./read-cards.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sallyport-cards-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(card: string | Uint8Array) {
  await writeFile(join(folder, "README.md"), card);
  const { ungated, broken } = await readCards([await findPlace(folder, folder)], folder);
  return { ungated: ungated.size === 1, broken };
}

it.each([
  ["text alone", "# Voices\n"],
  ["metadata of other matters", "---\nlicense: mit\ntags: [speech]\n---\n# Voices\n"],
])("a card of %s has no gate", async (_, card) => {
  expect(await read(card)).toEqual({ ungated: true, broken: [] });
});

it.each([
  ["fields", "extra_gated_fields:\n  Company: text"],
  ["a prompt alone", "extra_gated_prompt: Cite us."],
  ["a misspelt key", "extra_gated_feilds:\n  Company: text"],
  ["a region that is refused", "extra_gated_eu_disallowed: true"],
])("a card with %s has a gate", async (_, yaml) => {
  expect((await read(`---\n${yaml}\n---\n`)).ungated).toBe(false);
});

const KIND = "extra_gated_prompt: Be kind.";

it.each<[string, string | Uint8Array]>([
  ["front matter behind a zero-width space", `\u200b---\n${KIND}\n---\n`],
  ["a comment behind the fence", `--- # meta\n${KIND}\n---\n`],
  ["other dashes", `———\n${KIND}\n———\n`],
  ["a wrong stem", "---\nextra_gate_fields:\n  Company: text\n---\n"],
  ["a second block", `---\nlicense: mit\n---\n\n---\n${KIND}\n---\n`],
  ["gated: auto", "---\ngated: auto\n---\n"],
  ["a gate in UTF-16", Buffer.from(`\ufeff---\n${KIND}\n---\n`, "utf16le")],
  ["bytes that are not UTF-8", Buffer.from("# Grüße\n", "latin1")],
])("a card with %s begins closed", async (_, card) => {
  expect(await read(card)).toEqual({ ungated: false, broken: ["README.md"] });
});

it.each([
  ["an indented fence", `  ---\n${KIND}\n---\n`],
  ["a gate that is commented out", `---\n# ${KIND}\n---\n`],
  ["a key without a value", "---\nextra_gated_fields:\n---\n"],
])("a card with %s begins gated", async (_, card) => {
  expect(await read(card)).toEqual({ ungated: false, broken: [] });
});

it("a card with errors has a gate, which is closed", async () => {
  expect(await read("---\nextra_gated_fields: 3\n---\n")).toEqual({
    ungated: false,
    broken: ["README.md"],
  });
});

it.each<[string, (path: string) => unknown]>([
  ["a folder", mkdir],
  ["a pipe", (path) => execFileSync("mkfifo", [path])],
  ["missing", () => {}],
])("a card that is %s by now is refused right away", async (_, replace) => {
  const path = join(folder, "README.md");
  await writeFile(path, KIND);
  const place = await findPlace(folder, folder);
  await rm(path);
  await replace(path);
  await expect(readCard(place)).rejects.toThrow(/^The card /);
  await rm(path, { recursive: true, force: true });
});
