import { parseCard } from "@sallyport/schema/card";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findTarget } from "./gate/target.ts";
import type { Account, Database, GateServer } from "./index.ts";
import { createGateServer } from "./index.ts";
import { openTestDatabase } from "./testing/test-database.ts";

// Two servers over one database. What they ask it for is counted.

const ORIGIN = "http://localhost";
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const [first, second] = ["Company", "Employer"].map((label) =>
  parseCard(`extra_gated_fields:\n  ${label}: text\n`),
);
if (!first || !second) throw new Error("There are two cards");
let card = first;
let statements = 0;
let servers: readonly [GateServer, GateServer];

const idOf = (username: string): string => Buffer.from(username).toString("hex").padStart(24, "0");
const person = (username: string): Account => ({
  id: idOf(username),
  username,
  fullname: username,
  email: `${username}@example.org`,
});

function counted(database: Database): Database {
  return {
    connect: async () => {
      const client = await database.connect();
      return {
        query: ((text: string, values: readonly unknown[]) => {
          statements += 1;
          return client.query(text, values);
        }) as typeof client.query, // Kysely asks for no cursors here
        release: () => client.release(),
      };
    },
    end: () => database.end(),
  };
}

beforeAll(async () => {
  const database = counted(await openTestDatabase());
  const open = (): Promise<GateServer> =>
    createGateServer({
      database,
      defaultGated: "auto",
      limits: false,
      authenticate: async (request) => person(request.headers.get("x-test-user") ?? ""),
      canWrite: async ({ username }) => username === "owner",
      findRepo: async (repo) => ({ repo, author: "acme", sha: "a".repeat(40), ...card }),
      listFiles: async () => [],
      openFile: async () => ({
        size: 1,
        etag: "e",
        lastModified: new Date(0),
        stream: () => new Blob(["x"]).stream(),
        close: async () => {},
      }),
      findUser: async () => null,
      searchUsers: async () => [],
    });
  servers = [await open(), await open()];
});
afterAll(() => servers[0].close());

function requestOf(who: string, method: string, path: string, body?: unknown): Request {
  return new Request(ORIGIN + path, {
    method,
    headers: {
      "x-test-user": who,
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function send(server: 0 | 1, ...[who, method, path, body]: Parameters<typeof requestOf>) {
  const response = await servers[server].fetch(requestOf(who, method, path, body));
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return text;
}

const ask = (server: 0 | 1, who: string): Promise<string> =>
  send(server, who, "POST", `${OWN}/ask`, {
    gateFingerprint: gateFingerprint(card.gate),
    answers: [[card === first ? "Company" : "Employer", "Acme"]],
  });
const decide = (who: string, from: string, to: string): Promise<string> =>
  send(0, "owner", "POST", `${OWN}/decide`, { decisions: [{ userId: idOf(who), from, to }] });

describe("statements", () => {
  it.each<[string, number, () => Promise<string>]>([
    ["a decision", 6, () => decide("ada", "accepted", "rejected")],
    ["a submission", 7, () => ask(0, "grace")],
    ["a page of requests", 2, () => send(0, "owner", "GET", `${OWN}/requests?status=accepted`)],
    ["what a gate shows", 2, () => send(0, "ada", "GET", `${OWN}/gate`)],
    [
      "whether one may read",
      2,
      () => send(0, "eve", "GET", "/api/datasets/acme/voices/auth-check"),
    ],
    ["a file", 3, () => send(0, "eve", "GET", "/datasets/acme/voices/resolve/main/a.csv")],
  ])("for %s are at most %i", async (_, most, work) => {
    for (const who of ["ada", "eve"]) await ask(0, who);
    statements = 0;
    await work();
    expect(statements).toBeLessThanOrEqual(most);
  });
});

describe("a change that another server made", () => {
  it("holds for the next submission", async () => {
    await ask(1, "known");
    for (const gated of ["manual", "auto", "manual"]) {
      await send(0, "owner", "PUT", "/api/datasets/acme/voices/settings", { gated });
      const { status } = JSON.parse(await ask(1, `after-${gated}-${crypto.randomUUID()}`));
      expect(status).toBe(gated === "manual" ? "pending" : "accepted");
    }
  });

  it("leaves no shown gate without a note", async () => {
    const shown = async (): Promise<string | undefined> => {
      const query = servers[0].services.db.selectFrom("sp_shown").select("fingerprint");
      return (await query.executeTakeFirst())?.fingerprint;
    };
    await send(1, "ada", "GET", `${OWN}/gate`);
    await send(0, "owner", "PUT", "/api/datasets/acme/voices/settings", { gated: "auto" });
    card = second;
    const params = { type: "dataset", namespace: "acme", name: "voices" } as const;
    const target = await findTarget(
      servers[1].services,
      requestOf("ada", "GET", "/datasets/acme/voices"),
      params,
    );
    await servers[1].view(target);
    expect(await shown()).toBe(gateFingerprint(second.gate));
  });
});
