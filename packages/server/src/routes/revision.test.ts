import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { HostFile } from "../index.ts";
import { TestServer } from "../testing/test-server.ts";

const OLD = "b".repeat(40);
const API = "/api/datasets/acme/voices";
const lastModified = new Date("2026-03-04T05:06:07Z");
const at = (path: string, revision = OLD): string =>
  `/datasets/acme/voices/resolve/${revision}/${path}`;

/** What the repo was, and what its files are now. */
const PAST: readonly HostFile[] = [
  { path: "README.md", size: 8, version: "1" },
  { path: "secret.txt", size: 10, version: "1" },
  { path: "changed.csv", size: 3, version: "1" },
  { path: "gone.csv", size: 3, version: "1" },
  { path: "unknown.csv", size: 3 },
];
const NOW: Readonly<Record<string, string | undefined>> = {
  "README.md": "2",
  "secret.txt": "1",
  "changed.csv": "2",
  "new.csv": "1",
  "unknown.csv": undefined,
};

const closed: string[] = [];
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    findCommit: async (_, sha) => (sha === OLD ? { lastModified, files: PAST } : null),
    openFile: async (_, path) => {
      if (!(path in NOW)) return null;
      const version = NOW[path];
      return {
        size: 10,
        ...(version !== undefined && { version }),
        etag: `tag-${version}`,
        lastModified,
        stream: () => new Blob(["0123456789"]).stream(),
        close: async () => void closed.push(path),
      };
    },
  });
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const get = (path: string, headers = {}, method = "GET") =>
  test.send("mary", method, path, undefined, headers);

describe("an earlier commit", () => {
  it("serves a file that is still what it was, in parts too", async () => {
    const whole = await get(at("secret.txt"));
    expect([whole.status, whole.headers.get("x-repo-commit")]).toEqual([200, OLD]);
    expect((await get(at("secret.txt"), { range: "bytes=5-" })).status).toBe(206);
    expect((await get(at("secret.txt"), {}, "HEAD")).status).toBe(200);
  });

  it.each(["changed.csv", "gone.csv", "unknown.csv", "README.md"])(
    "says of %s that it has changed, by the code of a revision",
    async (path) => {
      closed.length = 0;
      const answer = await get(at(path), { range: "bytes=0-1" });
      expect([answer.status, answer.headers.get("x-error-code")]).toEqual([
        404,
        "RevisionNotFound",
      ]);
      const sentence = `${path} has changed since commit bbbbbbbbbbbb, and the earlier version is not kept.`;
      expect(answer.headers.get("x-error-message")).toContain(sentence);
      expect(closed).toEqual(path === "gone.csv" ? [] : [path]);
    },
  );

  it("knows no file that has come since", async () => {
    const answer = await get(at("new.csv"));
    expect([answer.status, answer.headers.get("x-error-code")]).toEqual([404, "EntryNotFound"]);
    expect((await get(at("new.csv", "main"))).status).toBe(200);
  });

  it("is behind the gate as the newest is", async () => {
    expect((await test.send("ada", "GET", at("secret.txt"))).status).toBe(403);
    expect((await test.send("ada", "GET", at("gone.csv"))).status).toBe(403);
  });

  it("lists what there was, with its time", async () => {
    const json = async (path: string) => (await get(path)).json();
    const info = await json(`${API}/revision/${OLD}`);
    expect(info).toMatchObject({ sha: OLD, lastModified: lastModified.toISOString() });
    expect(info.siblings).toHaveLength(PAST.length);
    const tree = await json(`${API}/tree/${OLD}?expand=true`);
    expect(tree).toMatchObject(PAST.map(({ path }) => ({ path, lastCommit: { id: OLD } })));
    expect(await json(`${API}/commits/${OLD}`)).toMatchObject([{ id: OLD }]);
    const paths = await test.send("mary", "POST", `${API}/paths-info/${OLD}`, {
      paths: ["gone.csv", "new.csv"],
    });
    expect(await paths.json()).toMatchObject([{ path: "gone.csv" }]);
  });
});

it.each(["c".repeat(40), OLD.slice(0, 12), OLD.toUpperCase(), "v2", "refs/pr/1"])(
  "the revision %s, which never was, is refused everywhere",
  async (revision) => {
    const name = encodeURIComponent(revision);
    for (const path of [
      at("secret.txt", name),
      `${API}/revision/${name}`,
      `${API}/tree/${name}`,
      `${API}/commits/${name}`,
    ]) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get("x-error-code")]).toEqual([
        path,
        404,
        "RevisionNotFound",
      ]);
    }
  },
);
