import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PEOPLE, TestServer, type Who } from "../testing/test-server.ts";

const PATH = "/api/sallyport/v1/namespaces/acme/blocked-places";
const FILE = "/datasets/acme/voices/resolve/main/secret.txt";
const REPO = "/api/sallyport/v1/datasets/acme/voices";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    addressOf: () => "10.1.2.3",
    trustedProxies: ["10.0.0.0/8"],
    regionHeader: "CF-IPCountry",
    lookupRegion: async () => ({ country: "UA", region: "43" }),
  });
});
beforeEach(async () => {
  await test.reset();
  test.host.card = "extra_gated_fields:\n  Name: text\n";
});
afterAll(() => test.close());

const from = (country?: string): Record<string, string> =>
  country === undefined ? { "x-forwarded-for": "203.0.113.9" } : { "cf-ipcountry": country };
const block = (applyTo: string, places: unknown, who: Who = "alma") =>
  test.send(who, "PUT", PATH, { applyTo, places });
const ask = (who: Who, country?: string) =>
  test.send(who, "POST", "/datasets/acme/voices/ask-access", { Name: "A" }, from(country));
const statusOf = async (who: Who, country?: string) => {
  const me = await test.send(who, "GET", `${REPO}/me?with=gate`, undefined, from(country));
  const { status, reason, gate } = await me.json();
  return { status, reason, closed: gate.closed };
};
const download = async (who: Who, country?: string) =>
  (await test.send(who, "GET", FILE, undefined, from(country))).status;

describe("places blocked for gated repositories", () => {
  it("reject a new request, with a reason that names the rule, and can be accepted by hand", async () => {
    expect((await block("gated", ["KP", "SY"])).status).toBe(200);
    expect((await ask("ada", "KP")).status).toBe(303);
    expect(await statusOf("ada", "KP")).toEqual({
      status: "rejected",
      reason: "Blocked place: KP. Requests from there are rejected automatically.",
      closed: undefined,
    });
    const list = await test.send("mary", "GET", `${REPO}/requests?status=rejected`);
    const [request] = (await list.json()).requests;
    expect(request).toMatchObject({ user: { username: "ada" }, status: "rejected" });
    expect(request).not.toHaveProperty("reviewedBy");
    expect(await download("ada", "KP")).toBe(403);
    await test.send("mary", "POST", `${REPO}/decide`, {
      decisions: [{ userId: request.user.id, from: "rejected", to: "accepted" }],
    });
    expect(await download("ada", "KP")).toBe(200);
  });

  it("leave other places alone", async () => {
    await block("gated", ["KP"]);
    await ask("ada", "US");
    expect(await statusOf("ada", "US")).toMatchObject({ status: "pending" });
  });

  it("can be regions", async () => {
    await block("gated", ["UA-43"]);
    await ask("ada");
    expect(await statusOf("ada")).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining("UA-43"),
    });
    await ask("grace", "UA");
    expect(await statusOf("grace", "UA")).toMatchObject({ status: "pending" });
  });

  it("refuse requests from an unknown place", async () => {
    await block("gated", ["KP"]);
    expect(await statusOf("ada", "T1?")).toMatchObject({ closed: "region-unknown" });
    expect((await ask("ada", "T1?")).status).toBe(403);
  });

  it("do not reject members, who need no request", async () => {
    await block("gated", ["KP"]);
    expect(await download("rita", "KP")).toBe(200);
  });
});

describe("places blocked for all repositories", () => {
  it("get no files, of open repositories neither, nor do members", async () => {
    await test.send("mary", "PUT", `/api/datasets/acme/voices/settings`, { gated: false });
    await block("all", ["KP"]);
    for (const who of ["ada", "rita", "mary"] as const) {
      expect([who, await download(who, "KP")]).toEqual([who, 403]);
    }
    const refused = await test.send("ada", "GET", FILE, undefined, from("KP"));
    expect(refused.headers.get("x-error-message")).toBe(
      "This repository is not available in your region.",
    );
    expect(await download("ada", "US")).toBe(200);
    expect(await download("ada", "T1?")).toBe(403);
  });

  it("take no requests", async () => {
    await block("all", ["KP"]);
    expect(await statusOf("ada", "KP")).toMatchObject({ closed: "region" });
    expect((await ask("ada", "KP")).status).toBe(403);
  });

  it("hold for a host that asks", async () => {
    await block("all", ["KP"]);
    const query = {
      repo: { type: "dataset", id: "acme/voices" },
      userId: PEOPLE.rita.id,
    } as const;
    expect(await test.server.check(query)).toBe(false);
    expect(await test.server.check({ ...query, region: { country: "KP" } })).toBe(false);
    expect(await test.server.check({ ...query, region: { country: "US" } })).toBe(true);
  });

  it("are open again once the list is empty", async () => {
    await block("all", ["KP"]);
    await block("all", []);
    expect(await download("rita", "KP")).toBe(200);
  });
});

describe("the list of a namespace", () => {
  it("is read and replaced by its admins alone", async () => {
    const saved = await block("all", ["KP", "UA-43"]);
    expect(await saved.json()).toEqual({ applyTo: "all", places: ["KP", "UA-43"] });
    const read = await test.send("alma", "GET", PATH);
    expect(await read.json()).toEqual({ applyTo: "all", places: ["KP", "UA-43"] });
    for (const who of ["ada", "rita", "wim"] as const) {
      expect((await test.send(who, "GET", PATH)).status).toBe(403);
      expect((await block("gated", [], who)).status).toBe(403);
    }
    expect((await test.send("nobody", "GET", PATH)).status).toBe(401);
  });

  it.each([
    ["a name", ["North Korea"]],
    ["no country", ["ZZ"]],
    ["lower case", ["kp"]],
    ["an empty region", ["UA-"]],
    ["no text", [7]],
    ["no list", "KP"],
    ["too many", Array.from({ length: 501 }, (_, i) => `UA-${i}`)],
  ])("refuses %s with a sentence", async (_, places) => {
    const refused = await block("gated", places);
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.message).toMatch(/\w{4}/);
    expect((await (await test.send("alma", "GET", PATH)).json()).places).toEqual([]);
  });
});
