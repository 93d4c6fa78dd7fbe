import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findPlace } from "./gated-place.ts";
import { readCards } from "./read-cards.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sallyport-cards-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(card: string) {
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

it("a card with errors has a gate, which is closed", async () => {
  expect(await read("---\nextra_gated_fields: 3\n---\n")).toEqual({
    ungated: false,
    broken: ["README.md"],
  });
});
