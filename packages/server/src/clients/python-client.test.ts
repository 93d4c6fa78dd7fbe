import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TestServer } from "../testing/test-server.ts";

// What `huggingface_hub` sends for each call, written down by hand, and what it reads in the answer.

const VOICES = "/api/datasets/acme/voices";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const json = async (answer: Promise<Response>) => (await answer).json();

describe("create_repo(exist_ok=True)", () => {
  it("goes on with the address of the repo that is there", async () => {
    const body = { name: "scratch", organization: "ada", type: "dataset" };
    const made = await json(test.send("ada", "POST", "/api/repos/create", body));
    const again = await test.send("ada", "POST", "/api/repos/create", body);
    expect(again.status).toBe(409);
    expect(await again.json()).toEqual({ error: expect.any(String), ...made });
    expect(made).toEqual({
      url: "http://localhost/datasets/ada/scratch",
      name: "ada/scratch",
      id: "ada/scratch",
    });
    const others = await test.send("grace", "POST", "/api/repos/create", body);
    expect([others.status, await others.json()]).toEqual([403, { error: expect.any(String) }]);
  });
});

describe("repo_exists() of a name without a namespace", () => {
  it.each([
    "/api/models/gpt2",
    "/api/datasets/squad",
    "/api/models/gpt2/revision/main",
    "/api/models/gpt2/tree/main/data",
    "/gpt2/resolve/main/config.json",
    "/datasets/squad/resolve/main/README.md",
  ])("says of %s that there is no such repo, by its code", async (path) => {
    for (const [who, status] of [
      ["ada", 404],
      ["nobody", 401],
    ] as const) {
      const answer = await test.send(who, "GET", path);
      expect([answer.status, answer.headers.get("x-error-code")]).toEqual([status, "RepoNotFound"]);
    }
  });

  it("says nothing of the kind of an address that is no repo's", async () => {
    const answer = await test.send("ada", "GET", "/api/nothing/gpt2");
    expect([answer.status, answer.headers.get("x-error-code")]).toEqual([404, null]);
  });
});

describe("dataset_info()", () => {
  it("has the files' sizes with files_metadata=True", async () => {
    const info = await json(test.send("ada", "GET", `${VOICES}?blobs=True`));
    expect(info.siblings).toContainEqual({
      rfilename: "secret.txt",
      size: 10,
      blobId: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    const bare = await json(test.send("ada", "GET", VOICES));
    expect(bare.siblings).toContainEqual({ rfilename: "secret.txt" });
  });

  it("has what expand names, and no more", async () => {
    const path = `${VOICES}?expand=gated&expand=sha&expand=inference`;
    expect(await json(test.send("ada", "GET", path))).toEqual({
      _id: expect.any(String),
      id: "acme/voices",
      gated: "manual",
      sha: "a".repeat(40),
    });
    const main = `${VOICES}/revision/main?expand=siblings`;
    expect(Object.keys(await json(test.send("ada", "GET", main)))).toEqual([
      "_id",
      "id",
      "siblings",
    ]);
  });
});

describe("list_datasets()", () => {
  it("takes what the client sends, and leads on", async () => {
    const path = "/api/datasets?author=acme&gated=True&search=s&limit=1&full=True&expand=gated";
    const answer = await test.send("ada", "GET", path);
    expect(await answer.json()).toEqual([
      { _id: expect.any(String), id: "acme/songs", gated: "manual" },
    ]);
    expect(answer.headers.get("link")).toBe(
      `<http://localhost${path}&cursor=acme%2Fsongs>; rel="next"`,
    );
  });

  it("hides private repos from all but their owners", async () => {
    const hidden = { type: "dataset", id: "acme/voices" } as const;
    await test.server.services.repos.saveSettings(hidden, { private: true });
    const ids = async (who: "mary" | "ada" | "nobody") =>
      (await json(test.send(who, "GET", "/api/datasets?author=acme"))).map(
        (one: { id: string }) => one.id,
      );
    expect(await ids("mary")).toEqual(["acme/songs", "acme/voices"]);
    expect(await ids("ada")).toEqual(["acme/songs"]);
    expect(await ids("nobody")).toEqual(["acme/songs"]);
  });
});

describe("HfFileSystem", () => {
  const lastCommit = { id: "a".repeat(40), title: expect.any(String), date: expect.any(String) };

  it("lists with expand_info, and says when a file was last changed", async () => {
    const path = `${VOICES}/tree/main/data?recursive=False&expand=True`;
    expect(await json(test.send("ada", "GET", path))).toContainEqual({
      type: "file",
      path: "data/one.csv",
      size: 8,
      oid: expect.any(String),
      lastCommit,
    });
    const form = "paths=data%2Fone.csv&paths=data&expand=True";
    expect(await json(test.send("ada", "POST", `${VOICES}/paths-info/main`, form))).toMatchObject([
      { path: "data/one.csv", lastCommit },
      { path: "data", type: "directory", lastCommit },
    ]);
    const body = { paths: ["data"], expand: false };
    expect(await json(test.send("ada", "POST", `${VOICES}/paths-info/main`, body))).toEqual([
      { type: "directory", path: "data", size: 0, oid: expect.any(String) },
    ]);
  });

  it("lists commits, of a revision that there is", async () => {
    const commits = await json(test.send("ada", "GET", `${VOICES}/commits/main?expand=False`));
    expect(commits).toMatchObject([
      { id: lastCommit.id, message: "", authors: [{ user: "acme" }] },
    ]);
    const none = await test.send("ada", "GET", `${VOICES}/commits/v2`);
    expect(none.headers.get("x-error-code")).toBe("RevisionNotFound");
  });
});

describe("update_repo_settings()", () => {
  it("takes every visibility, and hides what is not public", async () => {
    for (const [visibility, seen] of [
      ["protected", 404],
      ["public", 200],
      ["private", 404],
    ] as const) {
      const answer = await test.send("mary", "PUT", `${VOICES}/settings`, { visibility });
      expect(await answer.json()).toEqual({ visibility });
      expect([visibility, (await test.send("ada", "GET", VOICES)).status]).toEqual([
        visibility,
        seen,
      ]);
    }
    const wrong = await test.send("mary", "PUT", `${VOICES}/settings`, { visibility: "hidden" });
    expect(wrong.status).toBe(400);
  });
});
