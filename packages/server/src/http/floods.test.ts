import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Denial } from "../index.ts";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";
import { RateLimiter } from "./rate-limit.ts";
import { WrongTokens } from "./wrong-tokens.ts";

let peer = "";
let addresses = 0;
let test: TestServer;
const denied: Denial[] = [];
beforeAll(async () => {
  test = await TestServer.open({
    addressOf: () => peer,
    limits: {},
    onDenied: (denial) => void denied.push(denial),
    authenticate: async ({ headers }) => {
      const bearer = headers.get("authorization")?.replace("Bearer ", "");
      if (bearer !== undefined) return bearer === "weak" ? PEOPLE.ada : null;
      return Object.values(PEOPLE).find((p) => p.username === headers.get("x-test-user")) ?? null;
    },
  });
});
beforeEach(async () => {
  await test.reset();
  denied.length = 0;
  // What an address has used up is its own.
  peer = `192.0.2.${++addresses}`;
});
afterAll(() => test.close());

const whoami = (token: string) =>
  test.send("nobody", "GET", "/api/whoami-v2", undefined, { authorization: `Bearer ${token}` });
const statuses = (answers: readonly Response[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const many = async (count: number, send: (n: number) => Promise<Response>) => {
  const answers: Response[] = [];
  for (let n = 0; n < count; n++) answers.push(await send(n));
  return answers;
};

describe("wrong tokens", () => {
  it("are refused with 429 after twenty from one address, and say when to come back", async () => {
    const answers = await many(600, (n) => whoami(`wrong-${n}`));
    const counts = statuses(answers);
    expect(counts[401]).toBeLessThan(30);
    expect((counts[401] ?? 0) + (counts[429] ?? 0)).toBe(600);
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(last?.headers.get("ratelimit-policy")).toBe('"fixed window";"api";q=50;w=300');
    expect(denied.at(-1)).toMatchObject({ reason: "rate-limited", address: peer });
  });

  it("of our own kind count as well, and a right one works all the same", async () => {
    const made = await test.server.services.tokens.create(PEOPLE.ada.id, {
      name: "laptop",
      role: "read",
    });
    const token = made.ok ? made.token : "";
    const wrong = (n: number) => `${token.slice(0, -3)}${100 + n}`;
    expect(statuses(await many(40, (n) => whoami(wrong(n))))[429]).toBeGreaterThan(10);
    expect((await whoami(token)).status).toBe(200);
  });

  it("hold back a host's token that was never right, and none that was", async () => {
    const before = await whoami("weak");
    expect(before.status).toBe(200);
    await many(40, (n) => whoami(`wrong-${n}`));
    expect((await whoami("weak")).status).toBe(200);
    expect((await whoami("another")).status).toBe(429);
  });

  it("are one address's: others, and people without a token, are not refused", async () => {
    await many(40, (n) => whoami(`wrong-${n}`));
    expect((await test.send("ada", "GET", "/api/whoami-v2")).status).toBe(200);
    peer = "198.51.100.1";
    expect((await whoami("wrong")).status).toBe(401);
  });

  it("are tried again when time has passed, and right ones cost nothing", () => {
    const request = new Request("http://localhost/");
    const known = new WrongTokens({ burst: 2, perMinute: 60 }, () => ({
      address: "192.0.2.1",
      proxies: 0,
    }));
    for (let n = 0; n < 100; n++) known.wasRight(`h${n}`);
    known.mayTry(request, "x");
    known.wasWrong(request);
    known.wasWrong(request);
    expect(() => known.mayTry(request, "x")).toThrow(/try again in 1 s/);
    expect(() => known.mayTry(request, "h7")).not.toThrow();
    let now = 0;
    const limiter = new RateLimiter({ burst: 1, perMinute: 60 }, () => now);
    limiter.take("a");
    expect([limiter.wait("a"), limiter.wait("a")]).toEqual([1, 1]);
    now = 1_000;
    expect(limiter.wait("a")).toBe(0);
  });

  it("take up no more room than for ten thousand right ones", () => {
    const known = new WrongTokens({ burst: 0, perMinute: 1 }, () => ({
      address: "192.0.2.1",
      proxies: 0,
    }));
    for (let n = 0; n <= 10_000; n++) known.wasRight(`h${n}`);
    const request = new Request("http://localhost/");
    expect(() => known.mayTry(request, "h0")).toThrow();
    expect(() => known.mayTry(request, "h1")).not.toThrow();
  });
});

describe("submissions", () => {
  const ask = (who: "ada" | "grace" = "ada") =>
    test.send(who, "POST", "/datasets/acme/voices/ask-access", ANSWERS);
  const take = () =>
    test.send("ada", "POST", "/api/datasets/acme/voices/user-access-request/cancel");

  it("of one account are bounded, whatever address they come from", async () => {
    const answers = await many(100, async (n) => {
      peer = `203.0.113.${n}`;
      const answer = await ask();
      await take();
      return answer;
    });
    const { 303: taken = 0, 429: refused = 0 } = statuses(answers);
    expect(taken + refused).toBe(100);
    expect(taken).toBeGreaterThanOrEqual(60);
    expect(refused).toBeGreaterThan(20);
    expect((await ask("grace")).status).toBe(303);
    expect((await test.send("ada", "GET", "/api/datasets/acme/voices")).status).toBe(200);
  });

  it("of one address are bounded too, and give people who share it room", async () => {
    const small = await TestServer.open({
      addressOf: () => "192.0.2.1",
      limits: { submissions: { burst: 0.2, perMinute: 0.001 } },
      onDenied: (denial) => void denied.push(denial),
    });
    const path = "/api/sallyport/v1/datasets/acme/voices/ask";
    const answers = await many(4, () => small.send("nobody", "POST", path, {}));
    expect(statuses(answers)).toEqual({ 401: 2, 429: 2 });
    await small.close();
  });
});
