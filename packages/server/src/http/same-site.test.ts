import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRoutes } from "../create-gate-server.ts";
import { type AccessRow, OTHER_ROWS, REPO_ROWS } from "../testing/access-table.ts";
import { PEOPLE, TestServer } from "../testing/test-server.ts";
import { specOf } from "./operation.ts";

const PUBLIC = "https://data.example.org:8443";
const ALLOWED = "https://app.example.org";
const SENTENCE = /prove|another site|Invalid credentials/;

type Proof = "ours" | "other" | "none";
type Sent = Readonly<Record<string, string>>;

/** What a browser or a script says about where a request comes from, and what that proves. */
const ORIGINS: Readonly<Record<string, readonly [Proof, Sent]>> = {
  nothing: ["none", {}],
  "same-origin": ["ours", { "sec-fetch-site": "same-origin" }],
  "same-site": ["other", { "sec-fetch-site": "same-site" }],
  "cross-site": ["other", { "sec-fetch-site": "cross-site" }],
  "typed by a user": ["none", { "sec-fetch-site": "none" }],
  "our origin": ["ours", { origin: PUBLIC }],
  "our origin, by way of another site": [
    "other",
    { "sec-fetch-site": "cross-site", referer: `${PUBLIC}/` },
  ],
  "another site's origin": ["other", { origin: "https://evil.example" }],
  "our origin over http": ["other", { origin: "http://data.example.org:8443" }],
  "our host on another port": ["other", { origin: "https://data.example.org" }],
  "our host as the beginning of another": ["other", { origin: `${PUBLIC}.evil.example` }],
  "the address behind the proxy": ["other", { origin: "http://localhost" }],
  "a sandboxed page": ["other", { origin: "null" }],
  "two origins": ["other", { origin: `${PUBLIC}, https://evil.example` }],
  "an allowed origin": ["ours", { origin: ALLOWED, "sec-fetch-site": "cross-site" }],
  "an allowed origin over http": ["other", { origin: "http://app.example.org" }],
  "our page as the referrer": ["ours", { referer: `${PUBLIC}/datasets/acme/voices` }],
  "another site as the referrer": ["other", { referer: `https://evil.example/?${PUBLIC}` }],
  "our page as the user of another": [
    "other",
    { referer: "https://data.example.org:8443@evil.example/" },
  ],
  "a referrer that is no address": ["other", { referer: "data.example.org" }],
};

const SESSION = { cookie: "session=mary" };
const basic = `Basic ${btoa("proxy:password")}`;

/** Who sends it. `bearer` alone is authenticated by a token; `{token}` is one of ours. */
const CALLERS: Readonly<
  Record<string, readonly [by: "nobody" | "session" | "bearer" | "wrong bearer", Sent]>
> = {
  anonymous: ["nobody", {}],
  session: ["session", SESSION],
  "bearer of ours": ["bearer", { authorization: "Bearer {token}" }],
  "bearer of ours, and a session": ["bearer", { authorization: "Bearer {token}", ...SESSION }],
  "bearer of the host": ["bearer", { authorization: "Bearer host" }],
  basic: ["nobody", { authorization: basic }],
  "basic, and a session": ["session", { authorization: basic, ...SESSION }],
  "negotiate, and a session": ["session", { authorization: "Negotiate YIIabc", ...SESSION }],
  "empty, and a session": ["session", { authorization: "", ...SESSION }],
  "bearer that the host passes over, and a session": [
    "session",
    { authorization: "Bearer passed-over", ...SESSION },
  ],
  "unknown bearer of ours, and a session": [
    "wrong bearer",
    { authorization: `Bearer sp_${"x".repeat(51)}`, ...SESSION },
  ],
};

let test: TestServer;
let token = "";
beforeAll(async () => {
  test = await TestServer.open({
    publicUrl: PUBLIC,
    allowedOrigins: [ALLOWED],
    authenticate: async (request) => {
      const authorization = request.headers.get("authorization");
      if (authorization === "Bearer host") {
        return { ...PEOPLE.mary, token: { name: "host", role: "write" } };
      }
      return request.headers.get("cookie") === SESSION.cookie ? PEOPLE.mary : null;
    },
  });
});
beforeEach(async () => {
  await test.reset();
  const made = await test.server.services.tokens.create(PEOPLE.mary.id, {
    name: "laptop",
    role: "write",
  });
  token = made.ok ? made.token : "";
});
afterAll(() => test.close());

/** Every route that changes something, with a request that fits it. */
function changingRows(): readonly AccessRow[] {
  const { routes } = createRoutes(test.server.services, {});
  return routes
    .filter(({ method, handler }) => specOf(handler) && method !== "GET")
    .map(({ method, path }) => {
      const route = `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, "{$1}")}`;
      const row = [...REPO_ROWS, ...OTHER_ROWS].find((one) => one.route === route);
      if (!row) throw new Error(`${route} is not in the table`);
      return row;
    });
}

async function refused({ route, path, body }: AccessRow, sent: Sent): Promise<boolean> {
  const request = new Request(`http://localhost${path}`, {
    method: route.split(" ")[0] ?? "",
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...Object.fromEntries(
        Object.entries(sent).map(([name, value]) => [name, value.replace("{token}", token)]),
      ),
    },
    redirect: "manual",
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = await test.server.fetch(request);
  const isRefused = SENTENCE.test(answer.headers.get("x-error-message") ?? "");
  if (isRefused) expect([401, 403]).toContain(answer.status);
  return isRefused;
}

async function kept(): Promise<unknown> {
  const { db } = test.server.services;
  return Promise.all(
    (["sp_request", "sp_event", "sp_repo", "sp_group", "sp_retention"] as const).map((table) =>
      db.selectFrom(table).selectAll().execute(),
    ),
  );
}

describe("a request that changes something", () => {
  it("is let in by a bearer token or a proven origin alone, on every route", async () => {
    const rows = changingRows();
    expect(rows.length).toBeGreaterThan(15);
    const wrong: string[] = [];
    let cases = 0;
    for (const row of rows) {
      const before = await kept();
      for (const door of ["shut", "open"]) {
        for (const [caller, [by, credentials]] of Object.entries(CALLERS)) {
          for (const [origin, [proof, headers]] of Object.entries(ORIGINS)) {
            // A client without a session can do no harm, and is asked to log in.
            const proven = proof === "ours" || (by === "nobody" && proof === "none");
            const open = by === "bearer" || (by !== "wrong bearer" && proven);
            if (open !== (door === "open")) continue;
            cases++;
            if ((await refused(row, { ...credentials, ...headers })) === open) {
              wrong.push(`${row.route}: ${caller} × ${origin}`);
            }
          }
        }
        if (door === "shut") expect([row.route, await kept()]).toEqual([row.route, before]);
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBe(rows.length * Object.keys(CALLERS).length * Object.keys(ORIGINS).length);
  }, 120_000);

  it("does nothing for who is signed out, whatever it says of its origin", async () => {
    for (const row of changingRows()) {
      if (row.route.includes("paths-info")) continue; // reads only, by POST
      const { path, body, route } = row;
      const answer = await test.send("nobody", route.split(" ")[0] ?? "", path, body);
      expect([route, answer.status]).toEqual([route, 401]);
    }
  });
});
