import { openPglite } from "@sallyport/server/pglite";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { notePeer } from "../http/peer-address.ts";
import { hashToken } from "../people/read-accounts.ts";
import { createSite, type Site } from "./create-site.ts";

let site: Site;
beforeAll(async () => {
  const account = { username: "ada", fullname: "Ada", email: "ada@example.org", orgs: [] };
  site = await createSite({
    repos: [],
    collection: undefined,
    database: await openPglite(),
    defaultGated: "manual",
    assets: { styles: [], script: "/assets/main.js" },
    assetFiles: new Map(),
    mail: {},
    accounts: [{ ...account, id: "a".repeat(24), tokenHash: hashToken("right") }],
    publicUrl: undefined,
    trustedProxies: [],
    port: () => 1,
  });
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => site.server.close());

const logIn = (token: string, address: string): Promise<Response> => {
  const request = new Request("http://localhost:1/login", {
    method: "POST",
    headers: { host: "localhost:1", origin: "http://localhost:1" },
    body: new URLSearchParams({ token, next: "/" }),
  });
  notePeer(request, address);
  return site.fetch(request);
};

it("Log-ins with wrong tokens are rate-limited and logged without the token, and the right one still works", async () => {
  const print = vi.spyOn(console, "warn").mockImplementation(() => {});
  expect((await logIn("right", "192.0.2.1")).headers.get("location")).toBe("/");
  const failed = await logIn("guess-0", "192.0.2.1");
  expect(failed.headers.get("location")).toBe("/?login=failed");
  expect(print.mock.calls.flat().join()).toMatch(/^Refused: 303 wrong-token, POST \/login \[/);
  for (let n = 1; n < 40; n++) await logIn(`guess-${n}`, "192.0.2.1");
  const refused = await logIn("guess-40", "192.0.2.1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("x-request-id")).toBeTruthy();
  expect((await logIn("right", "192.0.2.1")).status).toBe(303);
  expect((await logIn("guess", "192.0.2.2")).status).toBe(303);
  expect(print.mock.calls.flat().join()).not.toMatch(/guess|192\.0/);
});

it("Wrong tokens are rate-limited on the site's pages too, and right ones still work", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const send = async (method: string, token: string): Promise<number> => {
    const request = new Request("http://localhost:1/settings/tokens", {
      method,
      headers: {
        host: "localhost:1",
        origin: "http://localhost:1",
        authorization: `Bearer ${token}`,
      },
    });
    notePeer(request, "192.0.2.9");
    return (await site.fetch(request)).status;
  };
  expect(await send("GET", "right")).toBe(200);
  for (let n = 0; n < 7; n++) {
    for (const method of ["GET", "HEAD", "POST"]) await send(method, `guess-${n}`);
  }
  for (const method of ["GET", "HEAD", "POST"]) expect(await send(method, "guess")).toBe(429);
  expect(await send("GET", "right")).toBe(200);
});
