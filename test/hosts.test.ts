import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parseCard } from "@sallyport/schema/card";
import type { Account, GateServer, Host } from "@sallyport/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expressApp } from "./hosts/express-app.ts";
import { openGate } from "./hosts/gate.ts";
import { honoApp } from "./hosts/hono-app.ts";
import { nextHandlers } from "./hosts/next-route.ts";
import { sendOwnFile } from "./hosts/own-files.ts";

const PEOPLE: readonly Account[] = ["ada", "mary"].map((username, i) => ({
  id: String(i).padStart(24, "0"),
  username,
  fullname: username,
  email: `${username}@example.org`,
}));
const FILE = "a,b\n1,2\n";

/** A host's own accounts, rights, search and files. */
const host: Host = {
  authenticate: async (request) =>
    PEOPLE.find((p) => `session=${p.username}` === request.headers.get("cookie")) ?? null,
  canWrite: async ({ username }) => username === "mary",
  searchUsers: async (query) => PEOPLE.filter((p) => p.username.startsWith(query)),
  findUser: async (user) =>
    PEOPLE.find((p) => ("userId" in user ? p.id === user.userId : p.username === user.username)) ??
    null,
  findRepo: async (repo) =>
    repo.id === "acme/voices"
      ? {
          repo,
          author: "acme",
          sha: "a".repeat(40),
          ...parseCard("extra_gated_fields:\n  Company: text\n"),
        }
      : null,
  listFiles: async () => [{ path: "data.csv", size: FILE.length }],
  openFile: async (_, path) =>
    path === "data.csv"
      ? {
          size: FILE.length,
          etag: "one",
          lastModified: new Date(0),
          stream: ({ start, end }) => new Blob([FILE.slice(start, end + 1)]).stream(),
          close: async () => {},
        }
      : null,
};

let gate: GateServer;
beforeAll(async () => {
  gate = await openGate(host);
});
beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  await gate.services.db.deleteFrom("sp_request").execute();
});
afterAll(() => gate.close());

const API = "/api/datasets/acme/voices";
type Send = (who: "ada" | "mary", method: string, path: string, body?: object) => Promise<Response>;

type From = Readonly<Record<string, string>>;

function requestOf(
  at: string,
  from: From,
  ...[who, method, path, body]: Parameters<Send>
): Request {
  return new Request(new URL(path, at), {
    method,
    headers: {
      cookie: `session=${who}`,
      ...from,
      ...(body && { "content-type": "application/json" }),
    },
    redirect: "manual",
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** From asking to bytes, as on the Hub, and back out. */
async function walk(send: Send): Promise<void> {
  const file = "/datasets/acme/voices/resolve/main/data.csv";
  expect((await send("ada", "GET", file)).status).toBe(403);
  const asked = await send("ada", "POST", "/datasets/acme/voices/ask-access", { Company: "Acme" });
  expect(asked.status).toBe(303);
  const list = await send("mary", "GET", `${API}/user-access-request/pending`);
  expect(await list.json()).toMatchObject([{ fields: { Company: "Acme" } }]);
  const found = await send("mary", "GET", "/api/quicksearch?q=ad");
  expect((await found.json()).users).toMatchObject([{ user: "ada" }]);
  const decision = { user: "ada", status: "accepted" };
  expect((await send("mary", "POST", `${API}/user-access-request/handle`, decision)).status).toBe(
    200,
  );
  expect(await (await send("ada", "GET", file)).text()).toBe(FILE);
  expect((await send("ada", "HEAD", file)).headers.get("content-length")).toBe(String(FILE.length));
  expect((await send("mary", "PUT", `${API}/settings`, { gated: "manual" })).status).toBe(200);
}

const PUBLIC = "https://data.example.org";

/** Sends to the handlers of a Next.js route. There, a request's URL is always localhost. */
function inNext(from: From): Send {
  const handlers = nextHandlers(Promise.resolve(gate));
  return (...sent) => {
    const handle = Object.entries(handlers).find(([name]) => name === sent[1])?.[1];
    return handle?.(requestOf("https://localhost:3000", from, ...sent)) ?? Promise.reject();
  };
}

describe("a host's own server", () => {
  it.each([
    ["by its public origin", { origin: PUBLIC }],
    ["by what browsers say", { "sec-fetch-site": "same-origin", origin: PUBLIC }],
  ])("in Next.js: route handlers, %s", async (_, from) => {
    await walk(inNext(from));
  });

  it.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another port", { origin: "https://data.example.org:8443" }],
    ["nowhere", {}],
  ])("in Next.js: takes no post from %s", async (_, from) => {
    const ask = inNext(from)("ada", "POST", "/datasets/acme/voices/ask-access", { Company: "A" });
    expect((await ask).status).toBe(403);
  });

  it("in Hono: a route", async () => {
    const app = honoApp(gate);
    expect(await (await app.request("/health")).text()).toBe("well");
    await walk(async (...sent) => app.fetch(requestOf(PUBLIC, { origin: PUBLIC }, ...sent)));
  });

  it("in Express: behind its own routes, over a real port", async () => {
    const server = createServer(expressApp(gate));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
    expect(await (await fetch(`${origin}/health`)).text()).toBe("well");
    await walk((...sent) => fetch(requestOf(origin, { "sec-fetch-site": "same-origin" }, ...sent)));
    await new Promise((resolve) => server.close(resolve));
  });

  it("that keeps its files asks, and is told of changes", async () => {
    const [ada, mary] = PEOPLE;
    if (!ada || !mary) throw new Error("there are two");
    expect((await sendOwnFile(gate, ada.id)).status).toBe(403);
    const repo = { type: "dataset", id: "acme/voices" } as const;
    await gate.services.requests.grant(repo, ada, mary);
    expect(await (await sendOwnFile(gate, ada.id)).text()).toBe("the recordings");
    expect(console.log).toHaveBeenCalledWith(`${ada.id}: none → accepted`);
  });

  it("is shown in the server's README as it is tested here", () => {
    const readme = readFileSync(join(import.meta.dirname, "../packages/server/README.md"), "utf8");
    for (const name of ["gate", "next-route", "express-app", "hono-app", "own-files"]) {
      expect(readme).toContain(readFileSync(join(import.meta.dirname, `hosts/${name}.ts`), "utf8"));
    }
  });
});
