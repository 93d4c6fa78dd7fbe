import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";
import { TOKENS_MAX, type TokenRole } from "./token-store.ts";
import { hashOfToken, newToken, tokenIdOf } from "./token-text.ts";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const TOKENS = "/api/sallyport/v1/tokens";
const HUB = "/api/datasets/acme/voices/user-access-request";
const FILE = "/datasets/acme/voices/resolve/main/secret.txt";

async function make(user: keyof typeof PEOPLE, role: TokenRole, name = "laptop"): Promise<string> {
  const made = await test.server.services.tokens.create(PEOPLE[user].id, { name, role });
  return made.ok ? made.token : "";
}
const by = (token: string, method: string, path: string, body?: unknown) =>
  test.send("nobody", method, path, body, { authorization: `Bearer ${token}` });

describe("a token", () => {
  it("is made in a browser, told once, and is whose it is", async () => {
    test.host.role = "session";
    const made = await test.send("mary", "POST", TOKENS, { name: " laptop ", role: "write" });
    const { token, info } = await made.json();
    expect(token).toMatch(/^hf_sp_[0-9A-Za-z]{51}$/);
    expect(info).toMatchObject({ name: "laptop", role: "write", id: tokenIdOf(token) });
    const list = await test.send("mary", "GET", TOKENS);
    expect(await list.json()).toEqual({ tokens: [info] });
    expect(await (await by(token, "GET", "/api/whoami-v2")).json()).toMatchObject({
      name: "mary",
      auth: {
        type: "access_token",
        accessToken: { displayName: "laptop", role: "write" },
      },
    });
    expect(await (await test.send("ada", "GET", TOKENS)).json()).toEqual({ tokens: [] });
  });

  it("is kept as a hash alone", async () => {
    const token = await make("mary", "write");
    const rows = await test.server.services.db.selectFrom("sp_token").selectAll().execute();
    expect(rows).toMatchObject([{ hash: hashOfToken(token) }]);
    expect(JSON.stringify(rows)).not.toContain(token.slice(14));
  });

  it("opens downloads and owner routes as on the Hub", async () => {
    const token = await make("mary", "write");
    expect((await by(token, "GET", FILE)).status).toBe(200);
    await test.send("ada", "POST", "/datasets/acme/voices/ask-access", ANSWERS);
    expect(await (await by(token, "GET", `${HUB}/pending`)).json()).toHaveLength(1);
    expect(
      (await by(token, "POST", `${HUB}/handle`, { user: "ada", status: "accepted" })).status,
    ).toBe(200);
    const adas = await make("ada", "read");
    expect((await by(adas, "GET", FILE)).status).toBe(200);
  });

  it("that only reads writes nothing, decides nothing and asks for nothing", async () => {
    const token = await make("mary", "read");
    const refused = await Promise.all([
      by(token, "GET", `${HUB}/pending`),
      by(token, "POST", `${HUB}/grant`, { user: "ada" }),
      by(token, "PUT", "/api/datasets/acme/voices/settings", { gated: "auto" }),
      by(token, "POST", "/datasets/acme/voices/ask-access", ANSWERS),
      by(token, "POST", `${HUB}/cancel`),
      by(token, "POST", "/api/repos/create", { name: "x" }),
      by(token, "PATCH", "/api/collections/acme/all-1", { gating: false }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 404]);
    expect((await by(token, "GET", FILE)).status).toBe(200);
  });

  it("makes, lists and revokes no tokens", async () => {
    const token = await make("mary", "write");
    const id = tokenIdOf(token);
    const answers = await Promise.all([
      by(token, "GET", TOKENS),
      by(token, "POST", TOKENS, { name: "another", role: "write" }),
      by(token, "DELETE", `${TOKENS}/${id}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await by(token, "GET", FILE)).status).toBe(200);
  });

  it("opens nothing once it is revoked, and is revoked by nobody else", async () => {
    const token = await make("mary", "write");
    test.host.role = "session";
    const path = `${TOKENS}/${tokenIdOf(token)}`;
    expect((await test.send("ada", "DELETE", path)).status).toBe(404);
    expect((await by(token, "GET", FILE)).status).toBe(200);
    expect((await test.send("mary", "DELETE", path)).status).toBe(200);
    expect((await by(token, "GET", FILE)).status).toBe(401);
    expect((await test.send("mary", "DELETE", path)).status).toBe(404);
  });

  it("with one other letter, in the address or in lower case opens nothing", async () => {
    const token = await make("mary", "write");
    const last = token.endsWith("a") ? "b" : "a";
    expect((await by(token.slice(0, -1) + last, "GET", FILE)).status).toBe(401);
    expect((await by(token.toLowerCase(), "GET", FILE)).status).toBe(401);
    expect((await by(`${token}a`, "GET", FILE)).status).toBe(401);
    expect((await test.send("nobody", "GET", `${FILE}?token=${token}`)).status).toBe(401);
    expect((await test.send("nobody", "GET", FILE, undefined, { cookie: token })).status).toBe(401);
  });

  it("shows when it was last used, to the minute", async () => {
    const token = await make("mary", "read");
    const { tokens } = test.server.services;
    const lastUse = async () => (await tokens.list(PEOPLE.mary.id))[0]?.lastUsedAt;
    expect(await lastUse()).toBeUndefined();
    await by(token, "GET", FILE);
    const first = await lastUse();
    expect(first).toMatch(/^2026-/);
    await by(token, "GET", FILE);
    expect(await lastUse()).toBe(first);
  });

  it("has a name of its own, and there are not too many", async () => {
    test.host.role = "session";
    const send = (body: unknown) => test.send("mary", "POST", TOKENS, body);
    expect((await send({ name: "laptop", role: "read" })).status).toBe(200);
    expect((await send({ name: "laptop", role: "write" })).status).toBe(409);
    for (const body of [
      { name: " ", role: "read" },
      { name: "a\u0000", role: "read" },
      { name: "x".repeat(61), role: "read" },
      { name: "x", role: "admin" },
      { name: "x", role: "read", userId: PEOPLE.ada.id },
    ]) {
      expect((await send(body)).status).toBe(400);
    }
    for (let i = 1; i < TOKENS_MAX; i++) await make("mary", "read", `token ${i}`);
    expect((await send({ name: "one more", role: "read" })).status).toBe(409);
    expect(await test.server.services.tokens.list(PEOPLE.mary.id)).toHaveLength(TOKENS_MAX);
  });
});

describe("a token's text", () => {
  it("is letters and digits, each as likely, and never the same", () => {
    const texts = Array.from({ length: 2_000 }, () => newToken().text.slice(6));
    expect(new Set(texts).size).toBe(texts.length);
    const counts = new Map<string, number>();
    for (const digit of texts.join("")) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    expect(counts.size).toBe(62);
    // 102,000 digits: 1,645 of each; six standard deviations are 242.
    for (const count of counts.values()) expect(Math.abs(count - 1_645)).toBeLessThan(243);
  });
});
