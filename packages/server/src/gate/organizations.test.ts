import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, PEOPLE, TestServer, type Who } from "../testing/test-server.ts";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const REPO = { type: "dataset", id: "acme/voices" } as const;
const API = "/api/datasets/acme/voices";
const file = async (who: Who) =>
  (await test.send(who, "GET", "/datasets/acme/voices/resolve/main/secret.txt")).status;
const setGated = (orgMembersGated: boolean) =>
  test.send("mary", "PUT", `${API}/settings`, { orgMembersGated });

describe("members of an organization", () => {
  it("have its repos' files without a request, until they are gated too", async () => {
    expect(await Promise.all([file("rita"), file("wim"), file("alma")])).toEqual([200, 200, 200]);
    await setGated(true);
    expect(await Promise.all([file("rita"), file("wim"), file("alma")])).toEqual([403, 403, 200]);
    await setGated(false);
    expect(await file("rita")).toBe(200);
  });

  it("are exempt all the same where they made the repo", async () => {
    await setGated(true);
    test.host.createdBy = PEOPLE.rita.id;
    expect(await Promise.all([file("rita"), file("wim")])).toEqual([200, 403]);
  });

  it("are told so, and asked as others are where they are gated", async () => {
    const me = async () =>
      (await test.send("rita", "GET", `/api/sallyport/v1/datasets/acme/voices/me`)).json();
    expect(await me()).toMatchObject({ status: "accepted" });
    await setGated(true);
    expect(await me()).toMatchObject({ status: "none" });
    await test.send("mary", "POST", `${API}/user-access-request/grant`, { user: "rita" });
    expect(await me()).toMatchObject({ status: "accepted" });
    expect(await file("rita")).toBe(200);
  });

  it.each(["rita", "mary"] as const)(
    "have nothing to request: nothing is stored when %s submits",
    async (who) => {
      const own = "/api/sallyport/v1/datasets/acme/voices";
      const { gateFingerprint } = await (await test.send(who, "GET", `${own}/gate`)).json();
      const body = { gateFingerprint, answers: Object.entries(ANSWERS) };
      const asked = await test.send(who, "POST", `${own}/ask`, body);
      expect([asked.status, (await asked.json()).error]).toMatchObject([
        403,
        { code: "forbidden", message: expect.stringContaining("already have access") },
      ]);
      const posted = [ANSWERS, new URLSearchParams(ANSWERS).toString()].map((answers) =>
        test.send(who, "POST", "/datasets/acme/voices/ask-access", answers),
      );
      expect((await Promise.all(posted)).map(({ status }) => status)).toEqual([303, 303]);
      const counts = await (await test.send("mary", "GET", `${own}/counts`)).json();
      expect(counts).toEqual({ pending: 0, accepted: 0, rejected: 0, reset: 0 });
    },
  );

  it("ask like everyone else where they are gated", async () => {
    await setGated(true);
    await test.send("rita", "POST", "/datasets/acme/voices/ask-access", ANSWERS);
    const own = "/api/sallyport/v1/datasets/acme/voices";
    const counts = await (await test.send("mary", "GET", `${own}/counts`)).json();
    expect(counts).toMatchObject({ pending: 1 });
  });

  it("are nobody special at another's repo", async () => {
    const other = await test.send("rita", "GET", "/datasets/olga/birds/resolve/main/secret.txt");
    expect(other.status).toBe(403);
  });

  it("stand for a host's own files as they do for ours", async () => {
    const check = (who: keyof typeof PEOPLE) =>
      test.server.check({ repo: REPO, userId: PEOPLE[who].id });
    expect(await Promise.all([check("rita"), check("mary"), check("ada")])).toEqual([
      true,
      true,
      false,
    ]);
    await setGated(true);
    expect(await Promise.all([check("rita"), check("alma")])).toEqual([false, true]);
    expect(await test.server.check({ repo: REPO, userId: "f".repeat(24) })).toBe(false);
    const none = { type: "dataset", id: "acme/none" } as const;
    expect(await test.server.check({ repo: none, userId: PEOPLE.mary.id })).toBe(false);
  });
});

describe("access", () => {
  it("is given to people alone", async () => {
    const grant = await test.send("mary", "POST", `${API}/user-access-request/grant`, {
      user: "acme",
    });
    expect([grant.status, await grant.json()]).toEqual([
      400,
      { error: "Access belongs to single users, not to organizations" },
    ]);
  });
});
