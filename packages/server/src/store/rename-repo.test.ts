import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { REPO_ROWS } from "../testing/access-table.ts";
import { ANSWERS, PEOPLE, TestServer, type Who } from "../testing/test-server.ts";
import { REPO_TABLES } from "./repo-names.ts";

const repo = (id: string) => ({ type: "dataset", id }) as const;
const VOICES = repo("acme/voices");
const SONGS = repo("acme/songs");
const OLD = repo("acme/sounds");
const FILE = "resolve/main/secret.txt";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    mail: { transport: { send: async () => ({ ok: true }) }, baseUrl: "http://x" },
  });
});
beforeEach(() => test.reset());
afterAll(() => test.close());

/** One row in each table that keeps something for a repo, as if the repo had been used under a name. */
async function fill({ type, id }: { readonly type: string; readonly id: string }): Promise<void> {
  const { db } = test.server.services;
  const at = "2026-01-01T00:00:00.000Z";
  const key = { repo_type: type, repo_id: id };
  const { id: user_id, username, fullname } = PEOPLE.ada;
  const status = "accepted" as const;
  const who = { user_id, username, fullname, email: null };
  const insert = (table: (typeof REPO_TABLES)[number], row: object) =>
    db
      .insertInto(table)
      .values(row as never)
      .execute(); // rows of many tables
  await insert("sp_repo", { ...key, gated: "manual", notifications_email: "desk@example.org" });
  await insert("sp_request", { ...key, ...who, status, requested_at: at, answers: "[]" });
  await insert("sp_submission", { ...key, user_id, key: "k", body: "b", requested_at: at });
  await insert("sp_shown", { ...key, fingerprint: "f" });
  const moved = { from_status: "pending", to_status: status, at };
  await insert("sp_event", { ...key, user_id, actor_id: PEOPLE.mary.id, ...moved });
  await insert("sp_notice", {
    ...key,
    id: `n ${type} ${id}`,
    kind: "decided",
    user_id,
    ...moved,
    due_at: at,
  });
  await insert("sp_retention", { ...key, rejected_days: 30 });
  const none = { pending: 0, rejected: 0, reset: 0 };
  await insert("sp_count", { ...key, shard: 0, counted: true, accepted: 1, ...none });
  await insert("sp_alias", {
    repo_type: type,
    alias: `before/${id.replace("/", "-")}`,
    repo_id: id,
  });
}

/** How many rows each table has under a name. */
async function rowsOf({ type, id }: { readonly type: string; readonly id: string }) {
  const counts: Record<string, number> = {};
  for (const table of REPO_TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where repo_type = ${type} and repo_id = ${id}`.execute(test.server.services.db);
    counts[table] = rows.length;
  }
  return counts;
}

const rename = (from: string, to: string) => test.server.renameRepo(repo(from), repo(to));
const get = (who: Who, path: string, method = "GET") => test.send(who, method, path);
const where = async (response: Promise<Response>) => {
  const { status, headers } = await response;
  return [status, headers.get("location")];
};

describe("a rename", () => {
  it("knows every table that keeps something under a repo's name", async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
      where table_name like 'sp\\_%' and column_name like '%repo_id%'`.execute(
      test.server.services.db,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...REPO_TABLES].sort());
    const groups = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
      where table_name like 'sp\\_%' and column_name like '%collection%'`.execute(
      test.server.services.db,
    );
    expect(groups.rows).toEqual([{ name: "sp_group" }]);
  });

  it("takes along what every table keeps, and nothing of other repos", async () => {
    await fill(OLD);
    await fill({ ...OLD, type: "model" });
    await fill(repo("olga/birds"));
    await rename(OLD.id, VOICES.id);
    expect(new Set(Object.values(await rowsOf(OLD)))).toEqual(new Set([0]));
    expect(await rowsOf(VOICES)).toEqual({
      ...Object.fromEntries(REPO_TABLES.map((table) => [table, 1])),
      sp_alias: 2,
    });
    for (const other of [{ ...OLD, type: "model" }, repo("olga/birds")]) {
      expect(new Set(Object.values(await rowsOf(other)))).toEqual(new Set([1]));
    }
    const { requests, repos, retention } = test.server.services;
    expect(await requests.counts(VOICES)).toMatchObject({ accepted: 1 });
    expect(await requests.find(VOICES, PEOPLE.ada.id)).toMatchObject({ status: "accepted" });
    expect(await repos.settings(VOICES)).toMatchObject({ notificationsEmail: "desk@example.org" });
    expect(await retention.read(VOICES)).toEqual({ rejected: 30 });
    const { requestedAt = "" } = (await requests.find(VOICES, PEOPLE.ada.id)) ?? {};
    const key = { text: "k", body: "another" };
    expect(await requests.hasOtherBody(VOICES, PEOPLE.ada.id, key, requestedAt)).toBe(true);
  });

  it("takes a gated collection along", async () => {
    const [from, to] = [
      { type: "collection", id: "acme/all-1" },
      { type: "collection", id: "acme/every-2" },
    ] as const;
    await fill(from);
    await test.server.services.groups.save({ collection: from.id, mode: "manual" });
    test.host.collections = [{ id: to.id, title: "Every", repos: [VOICES] }];
    await test.server.renameRepo(from, to);
    expect((await get("ada", `/datasets/acme/voices/${FILE}`)).status).toBe(200);
    expect(await where(get("ada", "/api/collections/acme/all-1"))).toEqual([
      307,
      "/api/collections/acme/every-2",
    ]);
  });

  it.each<[string, string, string, string]>([
    ["an unknown old name", "acme/none", "acme/voices", "not-found"],
    ["a new name with data", "acme/sounds", "olga/birds", "conflict"],
    ["the same name", "acme/sounds", "acme/sounds", "invalid"],
    ["a new name without a namespace", "acme/sounds", "voices", "invalid"],
    ["a new name with three parts", "acme/sounds", "a/b/c", "invalid"],
    ["a new name with a space", "acme/sounds", "a/b c", "invalid"],
    ["a new name with NUL", "acme/sounds", "a/b\u0000", "invalid"],
    ["an empty new name", "acme/sounds", "", "invalid"],
  ])("of %s is refused, and changes nothing", async (_, from, to, code) => {
    await fill(OLD);
    await fill(repo("olga/birds"));
    await expect(rename(from, to)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^[A-Z\w].*[a-z]\. [A-Z].*\.$/),
    });
    expect(new Set(Object.values(await rowsOf(OLD)))).toEqual(new Set([1]));
  });

  it("to another type is refused", async () => {
    await fill(OLD);
    await expect(
      test.server.renameRepo(OLD, { type: "model", id: "acme/tongues" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("passes over the defaults that a start under the new name has left, in the same place alone", async () => {
    await fill(OLD);
    const { repos, requests } = test.server.services;
    await repos.claim(OLD, "/data/voices");
    await repos.claim(VOICES, "/data/other");
    await requests.counts(VOICES);
    await expect(rename(OLD.id, VOICES.id)).rejects.toMatchObject({ code: "conflict" });
    await repos.claim(SONGS, "/data/voices", false);
    await requests.counts(SONGS);
    await rename(OLD.id, SONGS.id);
    expect(await repos.settings(SONGS)).toMatchObject({ gated: "manual" });
    expect(await requests.counts(SONGS)).toMatchObject({ accepted: 1 });
  });

  it("of two to the same name is done once", async () => {
    await fill(OLD);
    await fill(repo("olga/birds"));
    const both = [rename(OLD.id, VOICES.id), rename("olga/birds", VOICES.id)];
    const results = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(results.sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rowsOf(VOICES)).toMatchObject({ sp_request: 1, sp_repo: 1 });
  });
});

describe("a former name", () => {
  beforeEach(async () => {
    await fill(OLD);
    await rename(OLD.id, VOICES.id);
  });

  it("redirects with the method, the rest of the path and the query, to a path without a host", async () => {
    for (const method of ["GET", "HEAD"]) {
      expect(await where(get("ada", `/datasets/acme/sounds/${FILE}?download=1`, method))).toEqual([
        307,
        `/datasets/acme/voices/${FILE}?download=1`,
      ]);
    }
    expect(await where(get("nobody", "/datasets/acme/sounds"))).toEqual([
      307,
      "/datasets/acme/voices",
    ]);
    expect(await where(get("nobody", "/acme/sounds"))).toEqual([404, null]);
    expect((await get("ada", `/datasets/acme/voices/${FILE}`)).status).toBe(200);
  });

  const ROWS = REPO_ROWS.filter(({ path }) => path.includes("/acme/voices")).map((row) => ({
    ...row,
    path: row.path.replace("{fingerprint}", "f"),
  }));

  it.each(ROWS)("redirects $route", async ({ route, path, body }) => {
    const method = route.split(" ")[0] ?? "";
    const old = path.replace("/voices", "/sounds");
    expect(await where(test.send("emmy", method, old, body))).toEqual([307, path]);
  });

  it.each(ROWS)(
    "of a private repo is, to who cannot see it, a name that never was: $route",
    async ({ route, path, body }) => {
      await test.server.services.repos.saveSettings(VOICES, { private: true });
      const method = route.split(" ")[0] ?? "";
      for (const who of ["nobody", "emmy", "ada"] as const) {
        const answers = [];
        for (const name of ["sounds", "never"]) {
          const response = await test.send(who, method, path.replace("/voices", `/${name}`), body);
          response.headers.delete("x-request-id"); // of one request alone
          answers.push([response.status, [...response.headers], await response.text()]);
        }
        expect(answers[0]).toEqual(answers[1]);
      }
      expect(
        await where(test.send("mary", method, path.replace("/voices", "/sounds"), body)),
      ).toEqual([307, path]);
    },
  );

  it("goes on leading to the repo through later renames, and ends where it is the name again", async () => {
    const [a, b, c] = ["acme/a", "acme/b", "acme/c"];
    const info = (id: string) => where(get("emmy", `/api/datasets/${id}`));
    await test.server.services.repos.create(repo(a), PEOPLE.mary, false);
    await rename(a, b);
    await rename(b, c);
    expect([await info(a), await info(b), await info(c)]).toEqual([
      [307, `/api/datasets/${c}`],
      [307, `/api/datasets/${c}`],
      [200, null],
    ]);
    await rename(c, a);
    expect([await info(a), await info(b), await info(c)]).toEqual([
      [200, null],
      [307, `/api/datasets/${a}`],
      [307, `/api/datasets/${a}`],
    ]);
  });

  it("belongs to a later repo that has it, also where that one is hidden", async () => {
    await test.server.services.repos.create(OLD, PEOPLE.mary, false);
    expect((await get("emmy", "/api/datasets/acme/sounds")).status).toBe(200);
    await test.server.services.repos.saveSettings(OLD, { private: true });
    expect((await get("emmy", "/api/datasets/acme/sounds")).status).toBe(404);
    const mayRead = (id: string) => test.server.check({ repo: repo(id), userId: PEOPLE.ada.id });
    expect([await mayRead("acme/sounds"), await mayRead("acme/voices")]).toEqual([false, true]);
  });

  it("is followed where a host asks who may read", async () => {
    const mayRead = (userId: string) => test.server.check({ repo: OLD, userId });
    expect([await mayRead(PEOPLE.ada.id), await mayRead(PEOPLE.emmy.id)]).toEqual([true, false]);
  });

  it("leads nowhere once the repo is deleted", async () => {
    const [fresh, later] = [repo("acme/fresh"), repo("acme/later")];
    const { repos } = test.server.services;
    await repos.create(fresh, PEOPLE.mary, false);
    await test.server.renameRepo(fresh, later);
    expect(await where(get("mary", "/api/datasets/acme/fresh"))).toEqual([
      307,
      "/api/datasets/acme/later",
    ]);
    await repos.delete(later);
    await repos.create(later, PEOPLE.mary, false);
    expect((await get("mary", "/api/datasets/acme/fresh")).status).toBe(404);
  });

  it("takes a submission that a client follows to the new address", async () => {
    const body = JSON.stringify(ANSWERS);
    const post = (path: string) =>
      test.send("emmy", "POST", path, body, { "content-type": "application/json" });
    const moved = await post("/datasets/acme/sounds/ask-access");
    expect(moved.status).toBe(307);
    expect((await post(moved.headers.get("location") ?? "")).status).toBe(303);
    expect(await test.server.services.requests.find(VOICES, PEOPLE.emmy.id)).toMatchObject({
      status: "pending",
    });
  });
});

it("A removed repo leaves its events and nothing else to a later one of its name", async () => {
  const made = repo("acme/made");
  const { repos, retention } = test.server.services;
  await fill(made);
  await sql`update sp_repo set created_by = ${PEOPLE.mary.id} where repo_id = ${made.id}`.execute(
    test.server.services.db,
  );
  expect(await repos.delete(made)).toBe(true);
  const none = Object.fromEntries(REPO_TABLES.map((table) => [table, 0]));
  expect(await rowsOf(made)).toMatchObject({ ...none, sp_event: 1, sp_count: expect.anything() });
  await repos.create(made, PEOPLE.mary, false);
  expect(await retention.read(made)).toEqual({});
});
