import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, PEOPLE, TestServer, type Who } from "../testing/test-server.ts";
import { deletePerson, findPersonIds, readPerson } from "./person-data.ts";

let now = new Date("2026-01-01T00:00:00.000Z");
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({ clock: () => now });
});
beforeEach(async () => {
  now = new Date("2026-01-01T00:00:00.000Z");
  await test.reset();
});
afterAll(() => test.close());

const VOICES = { type: "dataset", id: "acme/voices" } as const;
const API = "/api/datasets/acme/voices/user-access-request";
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const FILE = "/datasets/acme/voices/resolve/main/secret.txt";

const ask = (who: Who, repo = "acme/voices") =>
  test.send(who, "POST", `/datasets/${repo}/ask-access`, ANSWERS);
const handle = (user: string, status: string) =>
  test.send("mary", "POST", `${API}/handle`, {
    user,
    status,
    ...(status === "rejected" && { rejectionReason: "Ada, not now" }),
  });
const days = (count: number) => {
  now = new Date(now.getTime() + count * 24 * 60 * 60 * 1_000);
};
const events = async (userId: string) =>
  (await (await test.send("mary", "GET", `${OWN}/requests/${userId}/events`)).json()).events;
const counts = async () => (await test.send("mary", "GET", `${OWN}/counts`)).json();
const keep = (retention: object) => test.send("mary", "PUT", `${OWN}/retention`, retention);

describe("a request's events", () => {
  it("say who did what and when, in order, and nothing of what was answered", async () => {
    await ask("ada");
    days(1);
    await handle("ada", "rejected");
    days(1);
    await test.send("mary", "POST", `${API}/grant`, { user: "ada" });
    expect(await events(PEOPLE.ada.id)).toEqual([
      {
        at: "2026-01-01T00:00:00.000Z",
        actorId: PEOPLE.ada.id,
        actor: "ada",
        from: "none",
        to: "pending",
      },
      {
        at: "2026-01-02T00:00:00.000Z",
        actorId: PEOPLE.mary.id,
        actor: "mary",
        from: "pending",
        to: "rejected",
      },
      {
        at: "2026-01-03T00:00:00.000Z",
        actorId: PEOPLE.mary.id,
        actor: "mary",
        from: "rejected",
        to: "accepted",
      },
    ]);
    const kept = JSON.stringify(
      await test.server.services.db.selectFrom("sp_event").selectAll().execute(),
    );
    expect(kept).not.toMatch(/Acme|example\.org|not now/);
  });

  it("stay when the request does not", async () => {
    await ask("ada");
    await test.send("ada", "POST", `${API}/cancel`);
    expect(await events(PEOPLE.ada.id)).toMatchObject([
      { to: "pending" },
      { from: "pending", to: "none" },
    ]);
    expect(await events(PEOPLE.grace.id)).toEqual([]);
  });
});

describe("a person's data", () => {
  it("are shown whole", async () => {
    await ask("ada");
    await ask("ada", "olga/birds");
    await handle("ada", "accepted");
    await test.server.services.tokens.create(PEOPLE.ada.id, { name: "laptop", role: "read" });
    const shown = await readPerson(test.server.services.db, PEOPLE.ada.id);
    expect(shown).toMatchObject({
      userId: PEOPLE.ada.id,
      requests: [
        { subject: VOICES, request: { status: "accepted", user: { email: "ada@example.org" } } },
        { subject: { id: "olga/birds" }, request: { answers: Object.entries(ANSWERS) } },
      ],
      tokens: [{ name: "laptop" }],
    });
    expect(shown.events).toHaveLength(3);
    expect((await readPerson(test.server.services.db, PEOPLE.mary.id)).events).toHaveLength(1);
  });

  it("are found by user name or id", async () => {
    await ask("ada");
    const find = (user: string) => findPersonIds(test.server.services.db, user);
    expect(await find("ada")).toEqual([PEOPLE.ada.id]);
    expect(await find(PEOPLE.ada.id)).toEqual([PEOPLE.ada.id]);
    expect(await find("nobody")).toEqual([]);
  });

  it("are deleted whole: access ends, events stay", async () => {
    await ask("ada");
    await ask("grace");
    await handle("ada", "accepted");
    await handle("grace", "accepted");
    expect(await counts()).toMatchObject({ accepted: 2 });
    const made = await test.server.services.tokens.create(PEOPLE.ada.id, {
      name: "laptop",
      role: "read",
    });
    expect((await test.send("ada", "GET", FILE)).status).toBe(200);
    expect(await deletePerson(test.server.services.db, PEOPLE.ada.id, now)).toEqual({
      requests: 1,
      tokens: 1,
      submissions: 0,
      decisions: 0,
    });
    expect((await test.send("ada", "GET", FILE)).status).toBe(403);
    const bearer = { authorization: `Bearer ${made.ok ? made.token : ""}` };
    expect((await test.send("nobody", "GET", "/api/whoami-v2", undefined, bearer)).status).toBe(
      401,
    );
    expect((await test.send("grace", "GET", FILE)).status).toBe(200);
    expect(await counts()).toMatchObject({ accepted: 1 });
    expect(await events(PEOPLE.ada.id)).toMatchObject([
      { to: "pending" },
      { to: "accepted" },
      { actorId: "operator", from: "accepted", to: "none" },
    ]);
    expect((await ask("ada")).status).toBe(303);
  });

  it("leave no name behind where they decided", async () => {
    await ask("ada");
    await handle("ada", "accepted");
    await test.send("mary", "POST", `${API}/grant`, { user: "grace" });
    expect(await deletePerson(test.server.services.db, PEOPLE.mary.id, now)).toMatchObject({
      decisions: 2,
    });
    const rows = await test.server.services.db.selectFrom("sp_request").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/mary|Anning/);
    expect(JSON.parse(rows[0]?.reviewed_by ?? "")).toEqual({
      id: PEOPLE.mary.id,
      username: "deleted",
      fullname: "Deleted account",
    });
  });

  it("are deleted from every table that knows people", async () => {
    const columns = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
      where table_name like 'sp_%' and column_name like '%user_id%'`.execute(
      test.server.services.db,
    );
    // Events are what stays.
    const known = ["sp_event", "sp_mail", "sp_notice", "sp_request", "sp_submission", "sp_token"];
    expect(columns.rows.map(({ name }) => name).sort()).toEqual(known);
  });
});

describe("retention", () => {
  it("is for ever until an owner says otherwise, and each part by itself", async () => {
    expect(await (await test.send("mary", "GET", `${OWN}/retention`)).json()).toEqual({});
    expect(await (await keep({ rejected: 30, expired: 90 })).json()).toEqual({
      rejected: 30,
      expired: 90,
    });
    expect(await (await keep({ expired: null })).json()).toEqual({ rejected: 30 });
    await ask("ada");
    days(10_000);
    expect(await test.server.sweep()).toEqual({ rejected: 0, withdrawn: 0, expired: 0 });
  });

  it("erases what a rejected request says of a person, not that it was rejected", async () => {
    await keep({ rejected: 30 });
    await ask("ada");
    await ask("grace");
    await handle("ada", "rejected");
    days(29);
    await handle("grace", "rejected");
    expect(await test.server.sweep()).toMatchObject({ rejected: 0 });
    days(2);
    expect(await test.server.sweep()).toMatchObject({ rejected: 1 });
    expect(await test.server.sweep()).toMatchObject({ rejected: 0 });
    expect(await test.server.services.requests.find(VOICES, PEOPLE.ada.id)).toMatchObject({
      status: "rejected",
      user: { id: PEOPLE.ada.id, username: "ada", fullname: "ada" },
      answers: [],
    });
    const rows = await test.server.services.db
      .selectFrom("sp_request")
      .selectAll()
      .where("user_id", "=", PEOPLE.ada.id)
      .execute();
    expect(JSON.stringify(rows)).not.toMatch(/Acme|example\.org|not now|Lovelace/);
    expect((await ask("ada")).status).toBe(303);
    expect(await test.server.services.requests.find(VOICES, PEOPLE.ada.id)).toMatchObject({
      status: "rejected",
    });
    expect((await events(PEOPLE.ada.id)).at(-1)).toMatchObject({
      actorId: "retention",
      from: "rejected",
      to: "erased",
    });
  });

  it("takes back a request that nobody decides, so that one may ask again", async () => {
    await keep({ expired: 7 });
    await ask("ada");
    await ask("grace");
    await handle("grace", "accepted");
    days(8);
    expect(await counts()).toMatchObject({ pending: 1, accepted: 1 });
    expect(await test.server.sweep()).toMatchObject({ expired: 1 });
    expect(await counts()).toMatchObject({ pending: 0, accepted: 1 });
    expect(await test.server.services.requests.find(VOICES, PEOPLE.ada.id)).toBeUndefined();
    expect((await test.send("grace", "GET", FILE)).status).toBe(200);
    expect((await events(PEOPLE.ada.id)).at(-1)).toMatchObject({
      actorId: "retention",
      to: "none",
    });
    await ask("ada");
    expect(await test.server.services.requests.find(VOICES, PEOPLE.ada.id)).toMatchObject({
      status: "pending",
    });
  });

  it("forgets what is left of a withdrawn request", async () => {
    await keep({ withdrawn: 1 });
    const submit = async (who: Who) => {
      const { gateFingerprint } = await (await test.send(who, "GET", `${OWN}/gate`)).json();
      const body = { gateFingerprint, answers: Object.entries(ANSWERS) };
      await test.send(who, "POST", `${OWN}/ask`, body, { "idempotency-key": "k" });
    };
    await submit("ada");
    await submit("grace");
    await test.send("ada", "POST", `${OWN}/withdraw`, {});
    days(2);
    expect(await test.server.sweep()).toMatchObject({ withdrawn: 1 });
    const left = await test.server.services.db
      .selectFrom("sp_submission")
      .select("user_id")
      .execute();
    expect(left).toEqual([{ user_id: PEOPLE.grace.id }]);
  });
});
