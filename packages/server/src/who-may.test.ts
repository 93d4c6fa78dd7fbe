import { parseCard } from "@sallyport/schema/card";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRoutes } from "./create-gate-server.ts";
import {
  type AccessRow,
  CALLERS,
  type Caller,
  OTHER_ROWS,
  REPO_ROWS,
} from "./testing/access-table.ts";
import { CARD, PEOPLE, TestServer, type Who } from "./testing/test-server.ts";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
afterAll(() => test.close());

const FINGERPRINT = gateFingerprint(parseCard(CARD).gate);
const VOICES = { type: "dataset", id: "acme/voices" } as const;
const TONGUES = { type: "model", id: "acme/tongues" } as const;
let token = "";

/** Ada's request is pending, Grace's accepted, Niels's rejected; Mary has a token and a repo. */
async function prepare(): Promise<void> {
  await test.reset();
  test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES] }];
  const { requests, repos, tokens } = test.server.services;
  await repos.keepGate(parseCard(CARD).gate);
  for (const repo of [VOICES, TONGUES]) {
    for (const user of [PEOPLE.ada, PEOPLE.grace, PEOPLE.niels]) {
      const asked = { answers: [], gateFingerprint: FINGERPRINT };
      await requests.ask(repo, { user, status: "pending", ...asked });
    }
    const decision = { from: "pending" } as const;
    await requests.decide(
      repo,
      { userId: PEOPLE.grace.id, to: "accepted", ...decision },
      PEOPLE.mary,
    );
    await requests.decide(
      repo,
      { userId: PEOPLE.niels.id, to: "rejected", ...decision },
      PEOPLE.mary,
    );
  }
  await repos.create({ type: "dataset", id: "acme/fresh" }, PEOPLE.mary, false);
  const made = await tokens.create(PEOPLE.mary.id, { name: "laptop", role: "write" });
  token = made.ok ? made.info.id : "";
}
beforeEach(prepare);

const filled = (text: string): string =>
  text.replaceAll("{fingerprint}", FINGERPRINT).replaceAll("{token}", token);

function send({ route, path, body, session }: AccessRow, who: Who, method?: string) {
  test.host.role = session ? "session" : "write";
  const sent = body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body)));
  return test.send(who, method ?? route.split(" ")[0] ?? "", filled(path), sent);
}

const COLUMNS = Object.entries(CALLERS) as [Caller, Who][]; // as written
const ROWS = [...REPO_ROWS, ...OTHER_ROWS];

describe("who may do what", () => {
  it("is said for every route that there is", async () => {
    const there = createRoutes(test.server.services, {})
      .routes.filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, "{$1}")}`);
    expect(ROWS.map(({ route }) => route).sort()).toEqual([...new Set(there)].sort());
  });

  it.each(ROWS)("$route", async (row) => {
    const got: Record<string, number> = {};
    for (const [caller, who] of COLUMNS) {
      // What one has changed is not there for the next.
      if (!row.route.startsWith("GET")) await prepare();
      got[caller] = (await send(row, who)).status;
    }
    expect(got).toEqual(
      Object.fromEntries(COLUMNS.map(([caller], i) => [caller, row.statuses[i]])),
    );
  });

  it.each(REPO_ROWS.filter(({ route }) => route.startsWith("GET")))(
    "HEAD as $route, without a body",
    async (row) => {
      for (const [i, [, who]] of COLUMNS.entries()) {
        const answer = await send(row, who, "HEAD");
        expect([answer.status, await answer.text()]).toEqual([row.statuses[i], ""]);
      }
    },
  );
});

describe("a private repo", () => {
  const told = async (answer: Response) => [
    answer.status,
    // Each request has an id of its own.
    [...answer.headers].filter(([name]) => name !== "x-request-id"),
    (await answer.text()).replaceAll("nothing", "voices").replaceAll("none", "tongues"),
  ];

  it.each(REPO_ROWS)("is to all but its members as one that there is not: $route", async (row) => {
    const { repos } = test.server.services;
    await Promise.all([
      repos.saveSettings(VOICES, { private: true }),
      repos.saveSettings(TONGUES, { private: true }),
    ]);
    const path = row.path
      .replace("acme/voices", "acme/nothing")
      .replace("acme/tongues", "acme/none");
    for (const [caller, who] of COLUMNS) {
      if (caller === "owner" || caller === "reader") continue;
      for (const method of row.route.startsWith("GET") ? ["GET", "HEAD"] : [undefined]) {
        const hidden = await told(await send(row, who, method));
        expect([caller, ...hidden]).toEqual([
          caller,
          ...(await told(await send({ ...row, path }, who, method))),
        ]);
        expect(hidden[0]).toBe(caller === "anonymous" ? 401 : 404);
      }
    }
  });

  it("is not in a collection either, but for its owner", async () => {
    await test.server.services.repos.saveSettings(VOICES, { private: true });
    const items = async (who: Who) =>
      (await (await test.send(who, "GET", "/api/collections/acme/all-1")).json()).items.length;
    expect([await items("ada"), await items("nobody"), await items("mary")]).toEqual([0, 0, 1]);
  });
});
