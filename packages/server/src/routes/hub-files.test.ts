import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PEOPLE, TestServer } from "../testing/test-server.ts";

const FILE = "/datasets/acme/voices/resolve/main/secret.txt";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const get = (headers: Record<string, string> = {}, path = FILE, method = "GET") =>
  test.send("mary", method, path, undefined, headers);

describe("a file", () => {
  it("is not sent again to who has it, by any form of its entity tag or by its date", async () => {
    const { headers } = await get();
    const etag = headers.get("etag") ?? "";
    const date = headers.get("last-modified") ?? "";
    for (const same of [
      { "if-none-match": etag },
      { "if-none-match": `W/${etag}` },
      { "if-none-match": `"other", ${etag}` },
      { "if-none-match": "*" },
      { "if-modified-since": date },
    ]) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await get(same as Record<string, string>, FILE, method);
        expect([same, answer.status]).toEqual([same, 304]);
        expect(answer.headers.get("etag")).toBe(etag);
        expect(answer.headers.get("x-repo-commit")).toBe("a".repeat(40));
        expect(await answer.text()).toBe("");
      }
    }
    expect((await get({ "if-none-match": `"other"`, "if-modified-since": date })).status).toBe(200);
    expect((await get({ "if-match": `"other"` })).status).toBe(412);
  });

  it("continues by a date or a strong tag, and begins again for another", async () => {
    const { headers } = await get();
    const range = "bytes=5-";
    const date = headers.get("last-modified") ?? "";
    const etag = headers.get("etag") ?? "";
    expect((await get({ range, "if-range": etag })).status).toBe(206);
    expect((await get({ range, "if-range": date })).status).toBe(206);
    expect((await get({ range, "if-range": `W/${etag}` })).status).toBe(200);
    expect((await get({ range, "if-range": "Thu, 01 Jan 1970 00:00:01 GMT" })).status).toBe(200);
  });

  it("that is empty is sent whole, with its size, to who asks for a byte of it", async () => {
    const path = "/datasets/acme/voices/resolve/main/data/empty.txt";
    const answer = await get({ range: "bytes=0-0" }, path);
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(answer.headers.get("content-length")).toBe("0");
    expect(answer.headers.get("content-range")).toBe("bytes */0");
  });

  it("has its name in ASCII beside the whole one", async () => {
    const path = `/datasets/acme/voices/resolve/main/${encodeURIComponent("Übersicht.txt")}`;
    expect((await get({}, path)).headers.get("content-disposition")).toBe(
      `attachment; filename="Ubersicht.txt"; filename*=UTF-8''%C3%9Cbersicht.txt`,
    );
  });
});

describe("git", () => {
  it.each([
    ["/datasets/acme/voices", "dataset", "acme/voices"],
    ["/acme/tongues.git", "model", "acme/tongues"],
    ["/datasets/no/such", "dataset", "no/such"],
  ])("is answered at %s with an error that it shows", async (path, type, name) => {
    const at = `${path}/info/refs?service=git-upload-pack`;
    const answer = await test.send("nobody", "GET", at);
    expect(answer.headers.get("content-type")).toBe("application/x-git-upload-pack-advertisement");
    const lines = await answer.text();
    expect(lines).toMatch(/^001e# service=git-upload-pack\n0000[0-9a-f]{4}ERR /);
    expect(lines.slice(34)).toHaveLength(Number.parseInt(lines.slice(34, 38), 16));
    expect(lines).toContain(`HF_ENDPOINT=http://localhost hf download --repo-type ${type} ${name}`);
  });

  it("says that nothing can be pushed, and to an old client that there is no git", async () => {
    const push = await test.send(
      "nobody",
      "GET",
      "/acme/tongues/info/refs?service=git-receive-pack",
    );
    expect(await push.text()).toMatch(/ERR Nothing can be pushed here/);
    const old = await test.send("nobody", "GET", "/acme/tongues/info/refs");
    expect([old.status, old.headers.get("x-error-message")]).toEqual([
      404,
      expect.stringMatching(/^There is no git here/),
    ]);
  });

  it("is shown nothing that a terminal would act on", async () => {
    const path = `/acme/${encodeURIComponent("a\u001b[2J\n")}/info/refs?service=git-upload-pack`;
    expect(await (await test.send("nobody", "GET", path)).text()).toContain("acme/a%1B%5B2J%0A");
  });
});

describe("a list", () => {
  const LIST = "/api/datasets/acme/voices/user-access-request/pending";

  it("says how long it is, on each page and with each filter", async () => {
    const { requests } = test.server.services;
    const repo = { type: "dataset", id: "acme/voices" } as const;
    for (let n = 0; n < 12; n++) {
      const user = { id: String(n), username: `user${n}`, fullname: `User ${n}` };
      await requests.ask(repo, { user, status: "pending", answers: [], gateFingerprint: "f" });
    }
    const total = async (query: string) =>
      (await test.send("mary", "GET", `${LIST}${query}`)).headers.get("x-total-count");
    expect(await total("?limit=10")).toBe("12");
    expect(await total("?limit=10&q=user1")).toBe("3");
    const { headers } = await test.send("mary", "GET", `${LIST}?limit=10`);
    const next = /<http:\/\/localhost([^>]+)>/.exec(headers.get("link") ?? "")?.[1] ?? "";
    const second = await test.send("mary", "GET", next);
    expect([second.headers.get("x-total-count"), await second.json()]).toEqual([
      "12",
      expect.objectContaining({ length: 2 }),
    ]);
  });

  it.each(["garbage", "2026_", "_", "2026-01-01T00:00:00.000Z", "%F0_x"])(
    "is not begun again for the cursor %s",
    async (cursor) => {
      const at = `${LIST}?cursor=${encodeURIComponent(cursor)}`;
      const answer = await test.send("mary", "GET", at);
      expect([answer.status, answer.headers.get("x-error-message")]).toEqual([
        400,
        "Invalid cursor",
      ]);
    },
  );
});

describe("every answer", () => {
  it("names its request on every answer", async () => {
    const send = (method: string, path: string, headers = {}) =>
      test.send("mary", method, path, undefined, headers);
    const answers = await Promise.all([
      send("GET", FILE),
      send("HEAD", FILE),
      send("GET", FILE, { "if-none-match": "*" }),
      send("GET", FILE, { range: "bytes=99-" }),
      send("GET", "/nowhere"),
      send("DELETE", FILE),
      send("OPTIONS", FILE),
      send("GET", FILE, { authorization: "Bearer wrong" }),
      send("POST", "/datasets/acme/voices/ask-access", { origin: "https://evil.example" }),
      test.server.fetch(new Request("http://localhost/%E0%A4%A")),
    ]);
    for (const { headers, status } of answers) {
      expect([status, headers.get("x-request-id")]).toEqual([
        status,
        expect.stringMatching(/^[\w-]{36}$/),
      ]);
    }
  });

  it("that refuses says why in ASCII", async () => {
    const made = await test.server.services.tokens.create(PEOPLE.mary.id, {
      name: "Schlüssel “2” … 鍵",
      role: "read",
      gatedRepos: false,
    });
    const authorization = `Bearer ${made.ok ? made.token : ""}`;
    const answer = await test.send("nobody", "GET", FILE, undefined, { authorization });
    expect(answer.headers.get("x-error-message")).toMatch(
      /^Your access token "Schlussel "2" ... \?" can't read gated repositories/,
    );
    expect(await answer.text()).toMatch(/“Schlüssel “2” … 鍵”/);
  });
});
