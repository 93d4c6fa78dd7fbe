import { mkdtemp, realpath, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GatedFolder } from "../folder/gated-folder.ts";
import { findPlace } from "../folder/gated-place.ts";
import { type FolderHost, foldersHost } from "./folder-host.ts";

const repo = { type: "dataset", id: "acme/voices" } as const;
const SECOND = 1_001;

let folder: string;
let host: FolderHost;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  folder = await realpath(await mkdtemp(join(tmpdir(), "folder-host-")));
  await writeFile(join(folder, "README.md"), "# Voices\n");
  await writeFile(join(folder, "words.csv"), "id\n1\n");
  await age("README.md", "words.csv");
  const place = await findPlace(folder, folder);
  host = foldersHost([{ repo, place, folder: new GatedFolder(folder), cardPath: "README.md" }]);
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

/** As if a file had been written long ago. */
async function age(...names: readonly string[]): Promise<void> {
  for (const name of names) await utimes(join(folder, name), 1_000, 1_000);
}
const commit = async (): Promise<string> => {
  vi.setSystemTime(Date.now() + SECOND);
  return (await host.findRepo(repo))?.sha ?? "";
};
const open = async (path: string) => {
  const file = await host.openFile(repo, path);
  await file?.close();
  return file;
};

describe("a folder's commit", () => {
  it("stays when a file is touched, copied over or moved back, and nothing in it has changed", async () => {
    const before = await commit();
    await utimes(join(folder, "words.csv"), new Date(), new Date());
    expect(await commit()).toBe(before);
    await writeFile(join(folder, "copy"), "id\n1\n");
    await rename(join(folder, "copy"), join(folder, "words.csv"));
    expect(await commit()).toBe(before);
    expect((await open("words.csv"))?.etag).toMatch(/^[0-9a-f]{32}$/);
  });

  it("is another when a file changes, though its size and time stay", async () => {
    const before = await commit();
    await writeFile(join(folder, "copy"), "id\n2\n");
    await age("copy");
    await rename(join(folder, "copy"), join(folder, "words.csv"));
    expect(await commit()).not.toBe(before);
  });

  it("is another for another card, and remembers the files that it had", async () => {
    const before = await commit();
    await writeFile(join(folder, "README.md"), "# Voices\nOne more line.\n");
    const after = await commit();
    expect(after).not.toBe(before);
    const past = await host.findCommit(repo, before);
    const words = past?.files.find(({ path }) => path === "words.csv");
    expect(words?.version).toBe((await open("words.csv"))?.version);
    const card = past?.files.find(({ path }) => path === "README.md");
    expect(card?.version).not.toBe((await open("README.md"))?.version);
    expect(await host.findCommit(repo, "0".repeat(40))).toBeNull();
  });

  it("is forgotten a day after another has followed", async () => {
    const before = await commit();
    await writeFile(join(folder, "more.csv"), "id\n");
    await commit();
    vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1_000 + 1);
    expect(await host.findCommit(repo, before)).toBeNull();
  });
});
