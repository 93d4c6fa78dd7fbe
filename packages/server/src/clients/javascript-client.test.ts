import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as hub from "@huggingface/hub";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PEOPLE, TestServer } from "../testing/test-server.ts";

// The Hub's own JavaScript client, whole, against the server's routes.

let test: TestServer;
let folder: string;
beforeAll(async () => {
  test = await TestServer.open();
  folder = await mkdtemp(join(tmpdir(), "hub-client-"));
});
beforeEach(() => test.reset());
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const repo = { type: "dataset", name: "acme/voices" } as const;
const FILES = ["README.md", "data/one.csv", "secret.txt", "data/empty.txt", "Übersicht.txt"];

async function as(who: keyof typeof PEOPLE) {
  const { tokens } = test.server.services;
  const made = await tokens.create(PEOPLE[who].id, { name: crypto.randomUUID(), role: "write" });
  return { accessToken: made.ok ? made.token : "", ...server() };
}
const server = () => ({
  hubUrl: "http://localhost",
  fetch: (async (input, init) => {
    const answer = await test.server.fetch(new Request(input, init));
    // Over HTTP, an answer without content has an empty stream.
    const { status, headers } = answer;
    return status === 200 && !answer.body ? new Response("", { status, headers }) : answer;
  }) as typeof fetch, // as a client calls it
});
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe("the Hub's JavaScript client", () => {
  it("is known by a token of ours", async () => {
    expect(await hub.whoAmI(await as("ada"))).toMatchObject({ name: "ada" });
  });

  it("knows whether a file exists", async () => {
    const mary = await as("mary");
    expect(await hub.fileExists({ repo, path: "secret.txt", ...mary })).toBe(true);
    expect(await hub.fileExists({ repo, path: "nothing.txt", ...mary })).toBe(false);
    expect(await hub.fileExists({ repo, path: "README.md", ...server() })).toBe(true);
    await expect(
      hub.fileExists({ repo, path: "secret.txt", ...(await as("ada")) }),
    ).rejects.toMatchObject({ statusCode: 403 });
  });

  it("downloads a file as it is in git, an empty one, and none that is behind the gate", async () => {
    const mary = await as("mary");
    const raw = await hub.downloadFile({ repo, path: "secret.txt", raw: true, ...mary });
    expect(await raw?.text()).toBe("0123456789");
    const empty = await hub.downloadFile({ repo, path: "data/empty.txt", ...mary });
    expect(await empty?.text()).toBe("");
    expect(empty?.size).toBe(0);
    for (const raw of [false, true]) {
      await expect(
        hub.downloadFile({ repo, path: "secret.txt", raw, ...server() }),
      ).rejects.toMatchObject({ statusCode: 401 });
    }
  });

  it("takes a snapshot of all files, an empty one among them", async () => {
    const at = await hub.snapshotDownload({ repo, cacheDir: folder, ...(await as("mary")) });
    expect(at).toMatch(/[0-9a-f]{40}$/);
    for (const path of FILES) expect(await readFile(join(at, path), "utf8")).toBeDefined();
    expect(await readFile(join(at, "secret.txt"), "utf8")).toBe("0123456789");
    expect(await readFile(join(at, "data/empty.txt"), "utf8")).toBe("");
  });

  it("lists datasets and models by owner and name, a page after another", async () => {
    const { repos } = test.server.services;
    for (let n = 0; n < 3; n++) {
      await repos.create({ type: "dataset", id: `ada/scratch-${n}` }, PEOPLE.ada, n === 0);
    }
    const names = async (more: object = {}, who = server()) =>
      (await all(hub.listDatasets({ ...who, ...more }))).map(({ name }) => name);
    const public_ = ["ada/scratch-1", "ada/scratch-2"];
    expect(await names()).toEqual([...public_, "acme/songs", "acme/voices", "olga/birds"].sort());
    expect(await names({ search: { owner: "ada" } })).toEqual(public_);
    expect(await names({ search: { owner: "ADA", query: "TCH-2" } })).toEqual(["ada/scratch-2"]);
    expect(await names({ search: { owner: "ada" } }, await as("ada"))).toEqual([
      "ada/scratch-0",
      ...public_,
    ]);
    expect(await names({ limit: 1 })).toEqual(["acme/songs"]);
    const [voices] = await all(hub.listDatasets({ ...server(), search: { query: "voices" } }));
    expect(voices).toMatchObject({ private: false, gated: "manual", downloads: 0, likes: 0 });
    const models = await all(hub.listModels({ ...server(), additionalFields: ["filePaths"] }));
    expect(models).toMatchObject([{ name: "acme/tongues", filePaths: FILES }]);
  });

  it("lists the one commit, and pages through long lists by their Link", async () => {
    const commits = await all(hub.listCommits({ repo, ...server() }));
    expect(commits).toMatchObject([{ oid: "a".repeat(40), authors: [{ username: "acme" }] }]);
    expect(commits[0]?.date.getTime()).not.toBeNaN();
    const path = "/api/datasets?limit=1";
    const found: string[] = [];
    for (let next: string | undefined = path; next; ) {
      const answer: Response = await test.send("nobody", "GET", next);
      for (const { id } of await answer.json()) found.push(id);
      next = /<http:\/\/localhost([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
    }
    expect(found).toEqual(["acme/songs", "acme/voices", "olga/birds"]);
  });

  it("says in a sentence that nothing can be uploaded", async () => {
    const mary = await as("mary");
    const file = { path: "new.txt", content: new Blob(["new"]) };
    const sentence = /Nothing can be uploaded or changed here/;
    await expect(hub.uploadFile({ repo, file, ...mary })).rejects.toThrow(sentence);
    await expect(hub.deleteFile({ repo, path: "secret.txt", ...mary })).rejects.toThrow(sentence);
    await expect(hub.createBranch({ repo, branch: "new", ...mary })).rejects.toThrow(sentence);
  });
});

describe("a list of repos", () => {
  it("is narrowed by gate, and refuses a filter that is none", async () => {
    await test.server.services.repos.saveSettings(
      { type: "dataset", id: "acme/songs" },
      {
        gated: false,
      },
    );
    const ids = async (query: string) =>
      (await (await test.send("nobody", "GET", `/api/datasets?${query}`)).json()).map(
        (one: { id: string }) => one.id,
      );
    expect(await ids("gated=True")).toEqual(["acme/voices", "olga/birds"]);
    expect(await ids("gated=false")).toEqual(["acme/songs"]);
    for (const wrong of ["gated=maybe", "gated=", "limit=0", "limit=x", "cursor=garbage"]) {
      const answer = await test.send("nobody", "GET", `/api/datasets?${wrong}`);
      expect([wrong, answer.status]).toEqual([wrong, 400]);
      expect(answer.headers.get("x-error-message")).toMatch(/ at \w+$/);
    }
  });
});
