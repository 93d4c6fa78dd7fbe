import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyDatabase } from "./support/database.ts";
import { buildServerProcess, type ServerProcess, startServer } from "./support/start-server.ts";

// Two server processes over one PostgreSQL. Rounds are many, as what they look for is rare.

const OWN = "/api/sallyport/v1/datasets/owner/voices";

let built: Awaited<ReturnType<typeof buildServerProcess>>;
let database: { url: string; client: Client };
let servers: readonly [ServerProcess, ServerProcess];
let fingerprint: string;

beforeAll(async () => {
  [built, database] = await Promise.all([
    buildServerProcess(join(import.meta.dirname, "..")),
    emptyDatabase(),
  ]);
  // Both at once, on an empty database: one of them makes the tables.
  const start = () => startServer(built.file, { database: database.url, mail: true });
  servers = await Promise.all([start(), start()]);
  fingerprint = (await (await servers[0].fetch("x", `${OWN}/gate`)).json()).gateFingerprint;
});
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await database?.client.end();
  built?.remove();
});

const idOf = (username: string): string =>
  Buffer.from(username).toString("hex").padStart(24, "0").slice(-24);
const ask = (server: ServerProcess, who: string, key?: string): Promise<Response> =>
  server.fetch(
    who,
    `${OWN}/ask`,
    { gateFingerprint: fingerprint, answers: [["Company", "x"]] },
    key,
  );
const decide = (server: ServerProcess, who: string, owner: string, to: string): Promise<Response> =>
  server.fetch(owner, `${OWN}/decide`, {
    decisions: [{ userId: idOf(who), from: "pending", to }],
  });
const rows = async (text: string, values: readonly unknown[] = []) =>
  (await database.client.query(text, [...values])).rows;

describe("two server processes over one PostgreSQL", () => {
  it("lose no decision of two reviewers who decide at once, in 200 rounds", async () => {
    const winners = new Map<string, number>();
    for (let round = 0; round < 200; round++) {
      const who = `pair${round}`;
      await ask(servers[round % 2 ? 1 : 0], who);
      const answers = await Promise.all([
        decide(servers[0], who, "owner1", "accepted"),
        decide(servers[1], who, "owner2", "rejected"),
      ]);
      const [first, second] = await Promise.all(
        answers.map(async (answer) => (await answer.json()).results[0]),
      );
      expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
      const [won, lost, to] = first.ok ? [first, second, "accepted"] : [second, first, "rejected"];
      expect(lost).toMatchObject({ error: { code: "conflict" }, current: { status: to } });
      expect(won.request.status).toBe(to);
      const stands = await rows("select status from sp_request where user_id = $1", [idOf(who)]);
      const events = await rows(
        "select to_status from sp_event where user_id = $1 and actor_id <> user_id",
        [idOf(who)],
      );
      expect([stands, events]).toEqual([[{ status: to }], [{ to_status: to }]]);
      winners.set(to, (winners.get(to) ?? 0) + 1);
    }
    console.log("200 rounds of two reviewers:", Object.fromEntries(winners));
  });

  it("count a repo right while it is decided upon, in 50 rounds", async () => {
    for (let round = 0; round < 50; round++) {
      const id = `owner/counted${round}`;
      const base = `/api/sallyport/v1/datasets/${id}`;
      const people = Array.from({ length: 6 }, (_, n) => `counted${round}n${n}`);
      const answers = [["Company", "x"]];
      const body = { gateFingerprint: fingerprint, answers };
      // Nobody has asked for the number yet: the first to do so counts, among those who change it.
      const pair = (n: number): ServerProcess => servers[n % 2 ? 1 : 0];
      await Promise.all([
        ...people.map((who, n) => pair(n).fetch(who, `${base}/ask`, body)),
        ...servers.map((server) => server.fetch("owner", `${base}/counts`)),
      ]);
      const decisions = people.map((who, n) => ({
        userId: idOf(who),
        from: "pending",
        to: n % 2 ? "accepted" : "rejected",
      }));
      await Promise.all([
        servers[0].fetch("owner", `${base}/decide`, { decisions }),
        servers[1].fetch("owner", `${base}/decide`, { decisions: decisions.toReversed() }),
        ...servers.map((server) => server.fetch("owner", `${base}/counts`)),
      ]);
      const counts = await (await servers[0].fetch("owner", `${base}/counts`)).json();
      expect(counts).toEqual({ pending: 0, accepted: 3, rejected: 3, reset: 0 });
      const events = await rows(
        "select 1 from sp_event where repo_id = $1 and to_status in ('accepted', 'rejected')",
        [id],
      );
      expect(events).toHaveLength(6);
    }
  });

  it.each([
    ["under one key", "key"],
    ["without a key", undefined],
  ])("take 20 identical submissions at once %s as one request", async (_, key) => {
    for (let round = 0; round < 20; round++) {
      const who = `twenty${round}${key ?? ""}`;
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => ask(servers[n % 2 ? 1 : 0], who, key)),
      );
      const results = await Promise.all(answers.map((answer) => answer.json()));
      expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
      const [{ requests, events, notices } = {}] = await rows(
        `select (select count(*)::int from sp_request where user_id = $1) as requests,
                (select count(*)::int from sp_event where user_id = $1) as events,
                (select count(*)::int from sp_notice where user_id = $1) as notices`,
        [idOf(who)],
      );
      expect([requests, events, notices]).toEqual([1, 1, 1]);
    }
  });

  it("send every request in exactly one digest, in 100 days", async () => {
    await rows("delete from sp_notice");
    await rows("delete from sp_request");
    const mails = servers.map(({ mails }) => mails);
    const asked: string[] = [];
    for (let day = 0; day < 100; day++) {
      const time = (hour: number): string =>
        new Date(Date.UTC(2027, 0, 1 + day, hour)).toISOString();
      for (const server of servers) await server.tell({ kind: "setTime", time: time(9) });
      const today = Array.from({ length: 1 + (day % 4) }, (_, n) => `day${day}n${n}`);
      await Promise.all(today.map((who, n) => ask(servers[n % 2 ? 1 : 0], who)));
      asked.push(...today);
      const next = time(24 + 7);
      for (const server of servers) await server.tell({ kind: "setTime", time: next });
      const sentBefore = mails.flat().length;
      const delivered = await Promise.all(
        servers.flatMap((server) => [
          server.tell({ kind: "deliver" }),
          server.tell({ kind: "deliver" }),
        ]),
      );
      expect(delivered).toEqual(Array.from({ length: 4 }, () => ({ kind: "delivered" })));
      expect(mails.flat().length - sentBefore, `digests of day ${day}`).toBe(1);
    }
    const listed = mails
      .flat()
      .flatMap(({ text }) => [...text.matchAll(/^- \S+ \((\S+)\)/gm)].map(([, who]) => who));
    expect(listed.toSorted()).toEqual(asked.toSorted());
    expect(new Set(mails.flat().map(({ messageId }) => messageId)).size).toBe(100);
    console.log(
      "100 days, digests by server:",
      mails.map((list) => list.length),
    );
    expect(await rows("select 1 from sp_notice")).toEqual([]);
  });
});
