import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Account } from "../host/host.types.ts";
import { OTHER_ROWS, REPO_ROWS } from "../testing/access-table.ts";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";

const API = "/api/datasets/acme/voices";
const ASK = "/datasets/acme/voices/ask-access";
const FILE = "/datasets/acme/voices/resolve/main/secret.txt";
const TLS = { "x-forwarded-proto": "https", "x-forwarded-host": "data.example.org" };

/** Requests that the host knows by identity, as it would by their connection. */
const known = new WeakMap<Request, Account>();
const accountOf = (request: Request): Account | null => {
  const who = request.headers.get("x-test-user");
  return who === "mary" || who === "ada" ? PEOPLE[who] : null;
};

let peer: string | undefined;
let proxied: TestServer;
let configured: TestServer;
beforeAll(async () => {
  [proxied, configured] = await Promise.all([
    TestServer.open({ addressOf: () => peer, trustedProxies: ["10.0.0.1"] }),
    TestServer.open({
      publicUrl: "https://example.org/data",
      authenticate: async (request) => known.get(request) ?? accountOf(request),
    }),
  ]);
});
beforeEach(async () => {
  peer = "10.0.0.1";
  await Promise.all([proxied.reset(), configured.reset()]);
});
afterAll(() => Promise.all([proxied.close(), configured.close()]));

/** Every kind of absolute URL that the server writes: Link, Location, in a sentence, in a body. */
async function links(test: TestServer, headers: Record<string, string>): Promise<string[]> {
  for (let i = 0; i < 12; i++) {
    const user = { ...PEOPLE.ada, id: String(i).padStart(24, "f"), username: `user${i}` };
    await test.server.services.requests.ask(
      { type: "dataset", id: "acme/voices" },
      { user, status: "pending", answers: [], gateFingerprint: "x" },
    );
  }
  const pending = `${API}/user-access-request/pending?limit=10&q=user`;
  const list = await test.send("mary", "GET", pending, undefined, headers);
  const refused = await test.send("ada", "GET", FILE, undefined, headers);
  const asked = await test.send("ada", "POST", ASK, ANSWERS, headers);
  const body = { name: "new", organization: "acme", type: "dataset" };
  const made = await test.send("mary", "POST", "/api/repos/create", body, headers);
  return [
    /<([^>]+)>; rel="next"/.exec(list.headers.get("link") ?? "")?.[1] ?? "",
    /Visit (\S+) /.exec(await refused.text())?.[1] ?? "",
    asked.headers.get("location") ?? "",
    (await made.json()).url,
  ];
}

const under = (base: string) => [
  expect.stringMatching(
    new RegExp(`^${base}${API}/user-access-request/pending\\?limit=10&q=user&cursor=\\S+$`),
  ),
  `${base}/datasets/acme/voices`,
  `${base}/datasets/acme/voices`,
  `${base}/datasets/acme/new`,
];

describe("a server behind a proxy", () => {
  it("writes the address that a trusted proxy says", async () => {
    expect(await links(proxied, TLS)).toEqual(under("https://data.example.org"));
  });

  it("believes no one else", async () => {
    peer = "192.0.2.1";
    expect(await links(proxied, TLS)).toEqual(under("http://localhost"));
  });

  it("writes its configured address, with its path, whatever is said", async () => {
    expect(await links(configured, TLS)).toEqual(under("https://example.org/data"));
  });

  it("names no address but the public one, on any route", async () => {
    for (const { route, path, body } of [...REPO_ROWS, ...OTHER_ROWS]) {
      for (const who of ["mary", "ada"] as const) {
        const method = route.split(" ")[0] ?? "";
        const answer = await proxied.send(who, method, path, body, TLS);
        const said = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
        expect([route, said]).toEqual([route, expect.not.stringContaining("http://localhost")]);
      }
    }
  });

  it("takes the public origin as its own, and not the one behind the proxy", async () => {
    const ask = async (origin: string) =>
      (await proxied.send("ada", "POST", ASK, ANSWERS, { ...TLS, origin })).status;
    expect(await ask("http://localhost")).toBe(403);
    expect(await ask("http://data.example.org")).toBe(403);
    expect(await ask("https://data.example.org")).toBe(303);
  });

  it("asks the host about the request that it received, though its body has no length", async () => {
    const request = new Request(`http://localhost${ASK}`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: JSON.stringify(ANSWERS),
      redirect: "manual",
    });
    expect(request.headers.has("content-length")).toBe(false);
    known.set(request, PEOPLE.ada);
    expect((await configured.server.fetch(request)).status).toBe(303);
  });

  it("answers below its path, and where a proxy has taken that off", async () => {
    for (const prefix of ["/data", ""]) {
      const info = await configured.server.fetch(new Request(`http://localhost${prefix}${API}`));
      expect(await info.json()).toMatchObject({ id: "acme/voices" });
    }
    for (const path of ["/database", "/data", "/data/data"]) {
      const answer = await configured.server.fetch(new Request(`http://localhost${path}${API}`));
      expect([path, answer.status]).toEqual([path, path === "/data" ? 200 : 404]);
    }
    const error = await configured.server.fetch(
      new Request("http://localhost/data/api/sallyport/v1/datasets/acme/none/gate"),
    );
    expect(await error.json()).toMatchObject({ error: { code: "unauthenticated" } });
  });
});
