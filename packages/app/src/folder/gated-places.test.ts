import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UsageError } from "../cli/app-options.ts";
import { siteRepos } from "../site/site-repos.ts";
import { findPlaces } from "./gated-places.ts";

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "sallyport-places-")));
  for (const name of [
    "sounds/birds",
    "sounds/frogs",
    "sounds/.git",
    "sounds/notes",
    "twins/a b",
    "twins/a_b",
    "twins/a!b",
  ]) {
    await mkdir(join(root, name), { recursive: true });
    if (!name.endsWith("notes")) await writeFile(join(root, name, "README.md"), "# A card\n");
  }
  await mkdir(join(root, "elsewhere"));
  await writeFile(join(root, "elsewhere", "README.md"), "# A card\n");
  await symlink(join(root, "elsewhere"), join(root, "sounds", "link"));
});
afterAll(() => rm(root, { recursive: true }));

const named = (repo?: string) => ({ repo, from: root, excluded: join(root, ".sallyport") });
const found = async (path: string, repo?: string) =>
  siteRepos(await findPlaces(path, root), named(repo));

describe("a folder", () => {
  it("with a card is one repo", async () => {
    const { repos, collection } = await found("sounds/birds");
    expect(repos.map(({ repo }) => repo.id)).toEqual(["local/birds"]);
    expect(collection).toBeUndefined();
  });

  it("of folders with cards is a collection; the others, hidden ones and links are not in it", async () => {
    const { repos, collection } = await found("sounds");
    expect(repos.map(({ repo }) => repo.id)).toEqual(["local/birds", "local/frogs"]);
    expect(collection).toMatchObject({
      id: expect.stringMatching(/^local\/sounds-[0-9a-f]{24}$/),
      title: "sounds",
      repos: repos.map(({ repo }) => repo),
    });
    const again = await found("sounds", "acme/music");
    expect(again.collection?.id).toMatch(/^acme\/music-/);
    expect(again.repos[0]?.repo.id).toBe("acme/birds");
  });

  it("of folders whose names come to the same is refused", async () => {
    await expect(found("twins")).rejects.toThrow(UsageError);
  });

  it("without any card is refused as before", async () => {
    await expect(found("sounds/notes")).rejects.toThrow(/has no card/);
  });
});
