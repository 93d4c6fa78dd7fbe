import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { OTHER_ROWS, REPO_ROWS } from "../testing/access-table.ts";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";
import { hashOfToken } from "./token-text.ts";

// The Hub's clients tell a bad token from a repository that is not there by one sentence.
const SENTENCE = "Invalid credentials in Authorization header";
const FILE = "/datasets/acme/voices/resolve/main/secret.txt";
const HUB = "/api/datasets/acme/voices/user-access-request";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const by = (token: string, method: string, path: string, body?: unknown) =>
  test.send("nobody", method, path, body, { authorization: `Bearer ${token}` });
const make = async (user: keyof typeof PEOPLE, gatedRepos = true): Promise<string> => {
  const token = { name: "laptop", role: "read", gatedRepos } as const;
  const made = await test.server.services.tokens.create(PEOPLE[user].id, token);
  return made.ok ? made.token : "";
};

describe("a token that is wrong", () => {
  const routes = [
    ...[...REPO_ROWS, ...OTHER_ROWS].map(({ route, path, body }) => {
      return [route.split(" ")[0] ?? "", path, body] as const;
    }),
    ["GET", "/api/datasets/nobody/nothing", undefined] as const,
    ["GET", "/no/such/address/at/all", undefined] as const,
  ];

  it.each(routes)("is said to be wrong by %s %s", async (method, path, body) => {
    const answer = await by("hf_wrong", method, path, body);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("x-error-message")).toBe(SENTENCE);
    expect(answer.headers.get("x-error-code")).toBeNull();
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer /);
  });

  it("is said to be wrong once it was revoked, or when its account is gone", async () => {
    const token = await make("mary");
    const info = "/api/datasets/acme/voices";
    expect((await by(token, "GET", info)).status).toBe(200);
    await test.server.services.tokens.revoke(PEOPLE.mary.id, token.slice(6, 14));
    expect((await by(token, "GET", info)).headers.get("x-error-message")).toBe(SENTENCE);
    const gone = { name: "x", role: "read", gatedRepos: true } as const;
    const made = await test.server.services.tokens.create("f".repeat(24), gone);
    const answer = await by(made.ok ? made.token : "", "GET", info);
    expect(answer.headers.get("x-error-message")).toBe(SENTENCE);
  });

  it("does not keep a renamed repository's old address from saying so", async () => {
    const from = { type: "dataset", id: "acme/sounds" } as const;
    const to = { type: "dataset", id: "acme/voices" } as const;
    await test.server.services.repos.saveSettings(from, { gated: "auto" });
    await test.server.renameRepo(from, to);
    const answer = await by("hf_wrong", "GET", "/api/datasets/acme/sounds");
    expect([answer.status, answer.headers.get("x-error-message")]).toEqual([401, SENTENCE]);
  });
});

describe("a token", () => {
  it("begins with hf_, which the Hub's clients ask for", async () => {
    const token = await make("mary");
    expect(token).toMatch(/^hf_sp_[0-9A-Za-z]{51}$/);
    expect((await by(token, "GET", FILE)).status).toBe(200);
  });

  it("that was made before they did keeps working", async () => {
    const text = `sp_${"Ab3".repeat(17)}`;
    await test.server.services.db
      .insertInto("sp_token")
      .values({
        id: text.slice(3, 11),
        user_id: PEOPLE.mary.id,
        name: "old",
        role: "write",
        hash: hashOfToken(text),
        created_at: new Date(0).toISOString(),
      })
      .execute();
    expect((await by(text, "GET", FILE)).status).toBe(200);
    expect((await by(`hf_${text}`, "GET", FILE)).status).toBe(401);
  });

  it("that may not read gated repositories is blamed, and not the access", async () => {
    const token = await make("ada", false);
    const message = async () => (await by(token, "GET", FILE)).headers.get("x-error-message");
    expect(await message()).toMatch(/not in the authorized list/);
    await test.send("ada", "POST", "/datasets/acme/voices/ask-access", ANSWERS);
    expect(await message()).toMatch(/awaiting a review/);
    await test.send("mary", "POST", `${HUB}/handle`, { user: "ada", status: "accepted" });
    for (const path of [FILE, "/api/datasets/acme/voices/auth-check"]) {
      const refused = await by(token, "GET", path);
      expect([refused.status, refused.headers.get("x-error-code")]).toEqual([403, null]);
      expect(refused.headers.get("x-error-message")).toMatch(/^Your access token/);
    }
    expect((await test.send("ada", "GET", FILE)).status).toBe(200);
    await test.send("mary", "PUT", "/api/datasets/acme/voices/settings", { gated: false });
    expect((await by(token, "GET", FILE)).status).toBe(200);
  });

  it("says over the API what it may, and may read gated repositories unless it says no", async () => {
    test.host.role = "session";
    const path = "/api/sallyport/v1/tokens";
    const send = (body: unknown) => test.send("mary", "POST", path, body);
    expect(await (await send({ name: "a", role: "read" })).json()).toMatchObject({
      info: { gatedRepos: true },
    });
    expect(await (await send({ name: "b", role: "read", gatedRepos: false })).json()).toMatchObject(
      { info: { gatedRepos: false } },
    );
    expect((await send({ name: "c", role: "read", gatedRepos: "no" })).status).toBe(400);
    const { tokens } = await (await test.send("mary", "GET", path)).json();
    expect(tokens.map((one: { gatedRepos: boolean }) => one.gatedRepos)).toEqual([false, true]);
  });
});
