import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, PEOPLE, TestServer, type Who } from "../testing/test-server.ts";

const API = "/api/datasets/acme/voices";
const VOICES = { type: "dataset", id: "acme/voices" } as const;
const ALL = "/api/collections/acme/all-1";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const json = async (answer: Promise<Response>) => (await answer).json();

describe("someone who has access without a request", () => {
  const grants = [
    [`${API}/user-access-request/grant`, "user"],
    ["/api/sallyport/v1/datasets/acme/voices/grant", "username"],
  ] as const;

  it.each(grants)("is not granted it by %s, and no request is made", async (path, key) => {
    for (const who of ["mary", "rita", "alma"]) {
      const answer = await test.send("mary", "POST", path, { [key]: who });
      expect([who, answer.status, answer.headers.get("x-error-message")]).toEqual([
        who,
        400,
        "That user already has access to the repo",
      ]);
    }
    const { requests } = test.server.services;
    expect(await requests.counts(VOICES)).toMatchObject({ accepted: 0 });
  });

  it("is granted it where members are gated too", async () => {
    await test.send("mary", "PUT", `${API}/settings`, { orgMembersGated: true });
    const [[path]] = grants;
    expect((await test.send("mary", "POST", path, { user: "rita" })).status).toBe(200);
    expect((await test.send("mary", "POST", path, { user: "alma" })).status).toBe(400);
  });

  it("is led back to the page when asking, and no request is made", async () => {
    for (const who of ["mary", "rita"] as const) {
      const path = "/datasets/acme/voices/ask-access";
      expect((await test.send(who, "POST", path, ANSWERS)).status).toBe(303);
    }
    expect(await test.server.services.requests.counts(VOICES)).toMatchObject({ pending: 0 });
  });
});

describe("the quick search", () => {
  const search = (who: Who, q: string) =>
    test.send(who, "GET", `/api/quicksearch?type=user&q=${encodeURIComponent(q)}`);

  it("finds people by two characters or more", async () => {
    const found = async (q: string) =>
      (await json(search("mary", q))).users.map(({ user }: { user: string }) => user);
    expect(await found("ad")).toEqual(["ada"]);
    for (const short of ["", "a", " a ", "🎧"])
      expect([short, await found(short)]).toEqual([short, []]);
  });

  it("is for those alone who may give access to a repo", async () => {
    expect((await search("ada", "ad")).status).toBe(403);
    expect((await search("rita", "ad")).status).toBe(403);
    expect((await search("olga", "ad")).status).toBe(200);
    await test.server.services.repos.create({ type: "dataset", id: "ada/own" }, PEOPLE.ada, true);
    expect((await search("ada", "gr")).status).toBe(200);
    test.host.role = "read";
    expect((await search("mary", "ad")).status).toBe(403);
  });

  it("names no picture that there is not", async () => {
    expect(await json(search("mary", "ad"))).toEqual({
      users: [{ _id: PEOPLE.ada.id, user: "ada", fullname: "Ada Lovelace" }],
    });
    expect(await json(test.send("ada", "GET", "/api/whoami-v2"))).not.toHaveProperty("avatarUrl");
  });
});

it("the quick search answers with at most twenty people", async () => {
  const many = await TestServer.open({
    searchUsers: async () => Array.from({ length: 50 }, () => PEOPLE.ada),
  });
  const { users } = await (await many.send("mary", "GET", "/api/quicksearch?q=ad")).json();
  expect(users).toHaveLength(20);
  await many.close();
});

describe("a repository that a collection gates", () => {
  beforeEach(async () => {
    test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES] }];
    await test.send("mary", "PATCH", ALL, { gating: { mode: "manual" } });
  });

  it.each([
    { gated: "auto" },
    { gatedNotificationsMode: "bulk" },
    { gatedNotificationsEmail: "a@example.org" },
    { orgMembersGated: true, gatedNotificationsMode: "bulk" },
  ])("refuses %j, which would have no effect", async (change) => {
    const answer = await test.send("mary", "PUT", `${API}/settings`, change);
    expect(answer.status).toBe(409);
    expect(answer.headers.get("x-error-message")).toMatch(/acme\/all-1 gates this repo/);
    const kept = await test.server.services.repos.settings(VOICES);
    expect(kept).toEqual({ gated: "manual" });
  });

  it("takes what is its own", async () => {
    const change = { orgMembersGated: true, private: true };
    expect((await test.send("mary", "PUT", `${API}/settings`, change)).status).toBe(200);
  });

  it("is said to be gated to everyone, and how to those who may change it", async () => {
    const gating = async (who: Who) => (await json(test.send(who, "GET", ALL))).gating;
    expect(await gating("mary")).toEqual({ mode: "manual" });
    expect([await gating("ada"), await gating("nobody")]).toEqual([true, true]);
    await test.send("mary", "PATCH", ALL, { gating: false });
    expect([await gating("mary"), await gating("nobody")]).toEqual([false, false]);
  });
});

describe("a collection", () => {
  it("says when its repositories last changed, and nothing where that is not known", async () => {
    test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES] }];
    expect(await json(test.send("ada", "GET", ALL))).not.toHaveProperty("lastUpdated");
    test.host.lastModified = new Date("2026-03-04T05:06:07Z");
    expect((await json(test.send("ada", "GET", ALL))).lastUpdated).toBe("2026-03-04T05:06:07.000Z");
  });
});

describe("a private repository of an organization", () => {
  beforeEach(() => test.server.services.repos.saveSettings(VOICES, { private: true }));

  it("is seen by its members, whatever their role, and by no one else", async () => {
    const status = async (who: Who) => (await test.send(who, "GET", API)).status;
    expect(await Promise.all(["rita", "wim", "alma", "mary"].map((w) => status(w as Who)))).toEqual(
      [200, 200, 200, 200],
    );
    expect([await status("ada"), await status("olga"), await status("nobody")]).toEqual([
      404, 404, 401,
    ]);
  });

  it("is changed by those alone who may write to it", async () => {
    const change = { private: false };
    expect((await test.send("rita", "PUT", `${API}/settings`, change)).status).toBe(403);
    expect((await test.send("wim", "PUT", `${API}/settings`, change)).status).toBe(200);
  });
});
