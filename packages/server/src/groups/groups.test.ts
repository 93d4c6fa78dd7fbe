import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChangeEvent } from "../index.ts";
import { ANSWERS, PEOPLE, TestServer, type Who } from "../testing/test-server.ts";
import { notificationSettings } from "./group-of.ts";

const told: ChangeEvent[] = [];
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({ onChange: (event) => void told.push(event) });
});
beforeEach(async () => {
  await test.reset();
  told.length = 0;
  test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES] }];
});
afterAll(() => test.close());

const VOICES = { type: "dataset", id: "acme/voices" } as const;
const SONGS = { type: "dataset", id: "acme/songs" } as const;
const TONGUES = { type: "model", id: "acme/tongues" } as const;

const gateAll = (gating: unknown, who: Who = "mary", id = "acme/all-1") =>
  test.send(who, "PATCH", `/api/collections/${id}`, { gating });
const ask = (who: Who, repo = "datasets/acme/voices") =>
  test.send(who, "POST", `/${repo}/ask-access`, ANSWERS);
const handle = (user: string, status: string, repo = "datasets/acme/voices") =>
  test.send("mary", "POST", `/api/${repo}/user-access-request/handle`, { user, status });
const file = async (who: Who, repo = "datasets/acme/voices") =>
  (await test.send(who, "GET", `/${repo}/resolve/main/secret.txt`)).status;
const names = async (repo: string, status: string) => {
  const list = await test.send("mary", "GET", `/api/${repo}/user-access-request/${status}`);
  return (await list.json()).map((item: { user: { user: string } }) => item.user.user);
};
const list = async (repo: string, status = "pending") => {
  const path = `/api/sallyport/v1/datasets/${repo}/requests?status=${status}`;
  return (await (await test.send("mary", "GET", path)).json()).requests;
};
const all = () => {
  test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES, SONGS, TONGUES] }];
};

describe("a gating group", () => {
  it("takes one request for every repo, later ones too", async () => {
    test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES, TONGUES] }];
    await gateAll({ mode: "manual" });
    await ask("ada");
    expect(await names("models/acme/tongues", "pending")).toEqual(["ada"]);
    await handle("ada", "accepted", "models/acme/tongues");
    expect([await file("ada"), await file("ada", "acme/tongues")]).toEqual([200, 200]);
    expect(await file("ada", "datasets/acme/songs")).toBe(403);
    all();
    expect(await file("ada", "datasets/acme/songs")).toBe(200);
  });

  it("is decided for all through any of its repos", async () => {
    all();
    await gateAll({ mode: "auto" });
    await ask("ada", "datasets/acme/songs");
    expect(await file("ada")).toBe(200);
    await handle("ada", "rejected");
    expect(await file("ada", "datasets/acme/songs")).toBe(403);
    expect(await names("datasets/acme/songs", "rejected")).toEqual(["ada"]);
    const again = await handle("ada", "rejected", "models/acme/tongues");
    expect(again.status).toBe(404);
  });

  it("keeps each repo's own form, and which gate was answered", async () => {
    all();
    await gateAll({ mode: "manual" });
    test.host.card = "extra_gated_fields:\n  Project: text\n";
    await test.send("ada", "POST", "/datasets/acme/songs/ask-access", { Project: "Bees" });
    const page = await test.send(
      "mary",
      "GET",
      "/api/sallyport/v1/datasets/acme/voices/requests?status=pending",
    );
    const [request] = (await page.json()).requests;
    expect(request.answers).toEqual([["Project", "Bees"]]);
    expect(request.formRepo).toEqual(SONGS);
    const gate = await test.send(
      "mary",
      "GET",
      `/api/sallyport/v1/datasets/acme/voices/gates/${request.gateFingerprint}`,
    );
    expect((await gate.json()).gate.fields).toMatchObject([{ name: "Project" }]);
  });

  it("keeps whose form was answered through a rename, and in no repo by itself", async () => {
    await ask("grace");
    const own = await list("acme/voices");
    expect(own[0]).not.toHaveProperty("formRepo");
    all();
    await gateAll({ mode: "manual" });
    await ask("ada");
    await test.server.renameRepo(VOICES, { type: "dataset", id: "acme/melodies" });
    const [request] = await list("acme/songs");
    expect(request.formRepo).toEqual({ type: "dataset", id: "acme/melodies" });
  });

  it("does not say that someone asked who was given access, whatever became of them", async () => {
    await test.send("mary", "POST", "/api/datasets/acme/voices/user-access-request/grant", {
      user: "ada",
    });
    await handle("ada", "rejected");
    const [request] = await list("acme/voices", "rejected");
    expect(request).toMatchObject({ neverAsked: true, answers: [] });
    const me = await test.send("ada", "GET", "/api/sallyport/v1/datasets/acme/voices/me");
    expect(await me.json()).not.toHaveProperty("requestedAt");
    await handle("ada", "pending");
    const reset = await test.send("mary", "POST", "/api/sallyport/v1/datasets/acme/voices/decide", {
      decisions: [{ userId: request.user.id, from: "pending", to: "reset" }],
    });
    expect(reset.status).toBe(200);
    await ask("ada");
    const [asked] = await list("acme/voices");
    expect(asked).not.toHaveProperty("neverAsked");
  });

  it("leaves every repo as it was when it ends", async () => {
    await ask("grace");
    await gateAll({ mode: "auto" });
    await ask("ada");
    expect([await file("ada"), await names("datasets/acme/voices", "pending")]).toEqual([200, []]);
    await gateAll(false);
    expect([await file("ada"), await names("datasets/acme/voices", "pending")]).toEqual([
      403,
      ["grace"],
    ]);
    await gateAll({ mode: "manual" });
    expect(await file("ada")).toBe(200);
  });

  it("holds a repo at most once", async () => {
    test.host.collections = [
      { id: "acme/all-1", title: "All", repos: [VOICES] },
      { id: "acme/some-2", title: "Some", repos: [VOICES, SONGS] },
    ];
    await gateAll({ mode: "manual" });
    const second = await gateAll({ mode: "auto" }, "mary", "acme/some-2");
    expect([second.status, await second.json()]).toEqual([
      409,
      { error: "acme/voices is in the gating group acme/all-1; a repo is in at most one" },
    ]);
    expect((await gateAll({ mode: "auto" })).status).toBe(200);
  });

  it("that a host has put a repo into later gates it only once the first does not", async () => {
    await gateAll({ mode: "manual" });
    test.host.collections = [
      { id: "acme/all-1", title: "All", repos: [VOICES] },
      { id: "acme/some-2", title: "Some", repos: [SONGS] },
    ];
    await gateAll({ mode: "auto" }, "mary", "acme/some-2");
    test.host.collections = [
      { id: "acme/all-1", title: "All", repos: [VOICES] },
      { id: "acme/some-2", title: "Some", repos: [VOICES, SONGS] },
    ];
    await ask("ada");
    expect(await names("datasets/acme/voices", "pending")).toEqual(["ada"]);
    await gateAll(false);
    expect(await names("datasets/acme/voices", "pending")).toEqual([]);
  });

  it("gates its owner's repos alone", async () => {
    const birds = { type: "dataset", id: "olga/birds" } as const;
    test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES, birds] }];
    expect((await gateAll({ mode: "manual" })).status).toBe(400);
    test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES] }];
    await gateAll({ mode: "manual" });
    test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES, birds] }];
    await ask("ada", "datasets/olga/birds");
    expect(await names("datasets/acme/voices", "pending")).toEqual([]);
  });

  it("is changed at the collection, not at one of its repos", async () => {
    await gateAll({ mode: "manual" });
    const path = "/api/datasets/acme/voices/settings";
    expect((await test.send("mary", "PUT", path, { gated: false })).status).toBe(409);
    expect((await test.send("mary", "PUT", path, { orgMembersGated: true })).status).toBe(200);
    expect(await (await test.send("ada", "GET", "/api/datasets/acme/voices")).json()).toMatchObject(
      { gated: "manual" },
    );
  });

  it("is named to the owner of each repo that it gates", async () => {
    await gateAll({ mode: "manual" });
    const read = () => test.send("mary", "GET", "/api/sallyport/v1/datasets/acme/voices/settings");
    expect(await (await read()).json()).toMatchObject({
      gated: "manual",
      group: { id: "acme/all-1", title: "All" },
    });
    await gateAll(false);
    expect(await (await read()).json()).not.toHaveProperty("group");
  });

  it("says how it is gated, and keeps the address to itself", async () => {
    const notifications = { mode: "real-time", email: "gate@example.org" };
    const answer = await gateAll({ mode: "manual", notifications });
    expect(await answer.json()).toMatchObject({
      success: true,
      data: {
        slug: "acme/all-1",
        gating: { mode: "manual", notifications: { mode: "real-time" } },
        items: [{ type: "dataset", id: "acme/voices" }],
      },
    });
    const read = await (await test.send("ada", "GET", "/api/collections/acme/all-1")).text();
    expect(read).not.toContain("gate@example.org");
    const subject = { type: "collection", id: "acme/all-1" } as const;
    expect(await notificationSettings(test.server.services, subject)).toEqual({
      gated: "manual",
      notificationsMode: "real-time",
      notificationsEmail: "gate@example.org",
    });
  });

  it("tells a host of every repo that a decision is about", async () => {
    all();
    await gateAll({ mode: "manual" });
    await ask("ada");
    await handle("ada", "accepted");
    expect(told).toMatchObject([
      { kind: "settings", repos: [VOICES, SONGS, TONGUES], gated: "manual" },
      { kind: "request", repos: [VOICES, SONGS, TONGUES], from: "none", to: "pending" },
      { kind: "request", userId: PEOPLE.ada.id, from: "pending", to: "accepted" },
    ]);
    expect(await test.server.check({ repo: SONGS, userId: PEOPLE.ada.id })).toBe(true);
  });

  it.each([
    ["no gating", {}],
    ["true", { gating: true }],
    ["an unknown mode", { gating: { mode: "both" } }],
    ["notifications without approval", { gating: { mode: "auto", notifications: {} } }],
    [
      "no address",
      { gating: { mode: "manual", notifications: { mode: "bulk", email: "a\nb@c" } } },
    ],
    ["an extra key", { gating: false, owner: "ada" }],
  ])("refuses %s", async (_, body) => {
    const answer = await test.send("mary", "PATCH", "/api/collections/acme/all-1", body);
    expect(answer.status).toBe(400);
    expect(await test.server.services.groups.find("acme/all-1")).toBeUndefined();
  });

  it("is not there for a collection that is not there", async () => {
    expect((await gateAll({ mode: "auto" }, "mary", "acme/none")).status).toBe(404);
    expect((await gateAll({ mode: "auto" }, "nobody", "acme/none")).status).toBe(401);
  });
});
