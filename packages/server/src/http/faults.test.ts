import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../index.ts";
import { openPglite } from "../pglite.ts";
import { PEOPLE, TestServer } from "../testing/test-server.ts";

const API = "/api/datasets/acme/voices";
const SECRET = "postgres://app:hunter2@db/prod";

const failing = Object.assign(new Error(`cannot reach ${SECRET}`), { code: "ECONNREFUSED" });

let test: TestServer;
let database: Database;
/** What the host throws, where it does. */
let thrown: readonly [unknown] | undefined;
let peer: string | undefined;
/** What a hook does, beside noting what it hears. */
let hook: () => unknown = () => {};
const seen: unknown[][] = [];
const logged: unknown[] = [];
const denied: unknown[] = [];
beforeAll(async () => {
  database = await openPglite();
  test = await TestServer.open({
    database,
    addressOf: () => peer,
    trustedProxies: ["10.0.0.1"],
    onFault: (...heard) => {
      seen.push(heard);
      return hook();
    },
    onError: (fault) => {
      logged.push(fault);
      return hook();
    },
    onDenied: (denial) => {
      denied.push(denial);
      return hook();
    },
    canWrite: async ({ username }) => {
      if (thrown) throw thrown[0];
      return username === "mary";
    },
    openFile: async () => ({
      size: 10,
      etag: "x",
      lastModified: new Date(0),
      stream: () => new ReadableStream({ pull: (c) => c.error(failing) }),
      close: async () => {},
    }),
  });
});
beforeEach(async () => {
  await test.reset();
  for (const list of [seen, logged, denied]) list.length = 0;
  thrown = undefined;
  peer = undefined;
  hook = () => {};
});
afterAll(() => test.close());

const fail = (error: unknown = failing, path = API) => {
  thrown = [error];
  return test.send("ada", "GET", `${path}?secret=1`);
};

describe("a fault of a host", () => {
  it("reaches the log as name, code, route and request id, and the hook whole", async () => {
    const answer = await fail();
    expect(answer.status).toBe(503);
    const requestId = answer.headers.get("x-request-id");
    expect(requestId).toMatch(/^[\w-]{36}$/);
    const where = { requestId, route: "GET /api/:kind{models|datasets}/:namespace/:name" };
    expect(seen).toEqual([[failing, where]]);
    expect(logged).toEqual([{ name: "Error", code: "ECONNREFUSED", ...where }]);
    expect(await answer.text()).not.toContain("hunter2");
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("hook");
      },
    ],
    ["rejects", () => Promise.reject(new Error("hook"))],
  ])("is answered all the same where a hook %s", async (_, behavior) => {
    hook = behavior;
    expect((await fail()).status).toBe(503);
    expect((await test.send("nobody", "GET", "/api/whoami-v2")).status).toBe(401);
    expect(denied).toHaveLength(1);
  });

  it.each([
    ["a name", Object.assign(new Error("x"), { name: `E ${SECRET}`, code: SECRET })],
    ["no error at all", SECRET],
    ["nothing", undefined],
    ["a cause", new Error("x", { cause: failing })],
  ])("puts nothing of its own into a log: %s", async (_, error) => {
    expect((await fail(error)).status).toBe(503);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain("hunter2");
  });

  it("that breaks a body off says nothing of itself to the reader or the runtime", async () => {
    const file = "/datasets/acme/voices/resolve/main/README.md";
    const answer = await test.server.fetch(new Request(`http://localhost${file}`));
    const broken = await answer.text().catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(Error);
    expect(String(broken)).not.toContain("hunter2");
    const requestId = answer.headers.get("x-request-id");
    expect(seen).toEqual([[failing, expect.objectContaining({ requestId })]]);
    expect(logged).toMatchObject([{ code: "ECONNREFUSED", requestId }]);
  });
});

describe("an answer", () => {
  it("has a request id of its own, and a trusted proxy's where that gave one", async () => {
    const idOf = async (given?: string) => {
      const headers: Record<string, string> = given === undefined ? {} : { "x-request-id": given };
      const answer = await test.send("ada", "GET", API, undefined, headers);
      return answer.headers.get("x-request-id");
    };
    peer = "192.0.2.1";
    expect(await idOf("mine-1")).toMatch(/^[\w-]{36}$/);
    expect(await idOf()).not.toBe(await idOf());
    peer = "10.0.0.1";
    expect(await idOf("proxy-1")).toBe("proxy-1");
    expect(await idOf('x"; y')).toMatch(/^[\w-]{36}$/);
  });

  it.each([
    API,
    "/datasets/acme/voices/resolve/main/secret.txt",
    "/api/sallyport/v1/datasets/acme/voices/gate",
  ])("of a failure says when to try again: %s", async (path) => {
    const answer = await fail(failing, path);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("x-request-id")).toBeTruthy();
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("a database whose connections are all taken", () => {
  it("is answered within two seconds, and used again once one is free", async () => {
    const counts = "/api/sallyport/v1/datasets/acme/voices/counts";
    const both = () =>
      Promise.all([test.send("ada", "GET", API), test.send("mary", "GET", counts)]);
    await both();
    const held = await database.connect();
    const began = performance.now();
    const answers = await both();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    expect(logged).toMatchObject([{ code: "POOL_EXHAUSTED" }, { code: "POOL_EXHAUSTED" }]);
    held.release();
    expect((await both()).map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe("a refused attempt", () => {
  const secret = "/datasets/acme/voices/resolve/main/secret.txt";

  it.each<[string, number, () => Promise<Response>]>([
    ["signed-out", 401, () => test.send("nobody", "GET", "/api/whoami-v2")],
    [
      "wrong-token",
      401,
      () =>
        test.send("nobody", "GET", "/api/whoami-v2", undefined, { authorization: "Bearer sp_no" }),
    ],
    ["gated", 401, () => test.send("nobody", "GET", secret)],
    ["gated", 403, () => test.send("ada", "GET", secret)],
    ["forbidden", 403, () => test.send("ada", "GET", `${API}/user-access-request/pending`)],
    [
      "other-site",
      403,
      () =>
        test.send("ada", "POST", "/datasets/acme/voices/ask-access", undefined, {
          origin: "https://evil.example",
        }),
    ],
  ])("is told to the host as %s (%i), without what was asked for", async (reason, status, send) => {
    peer = "192.0.2.1";
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(denied).toEqual([
      expect.objectContaining({
        reason,
        status,
        route: expect.stringMatching(/^(?:GET|POST) \/\S+$/),
        requestId: answer.headers.get("x-request-id"),
        address: "192.0.2.1",
      }),
    ]);
    expect(JSON.stringify(denied)).not.toMatch(/voices|secret/);
  });

  it("at a private repo is told, though the answer does not say that there is one", async () => {
    const { db, repos } = test.server.services;
    await repos.saveSettings({ type: "dataset", id: "acme/voices" }, { gated: "manual" });
    await db.updateTable("sp_repo").set({ private: true }).execute();
    expect((await test.send("ada", "GET", API)).status).toBe(404);
    expect((await test.send("ada", "GET", "/api/datasets/acme/nothing-there")).status).toBe(404);
    const { id: userId } = PEOPLE.ada;
    expect(denied).toEqual([expect.objectContaining({ reason: "hidden", status: 404, userId })]);
  });

  it("is none where nothing was refused", async () => {
    expect((await test.send("mary", "GET", API)).status).toBe(200);
    expect((await test.send("mary", "GET", "/api/datasets/acme/nothing-there")).status).toBe(404);
    expect(denied).toEqual([]);
  });
});
