import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TestServer } from "../testing/test-server.ts";
import { senderOf } from "./client-address.ts";
import { RateLimiter } from "./rate-limit.ts";

let peer: string | undefined;
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    addressOf: () => peer,
    allowedOrigins: ["https://app.example.org"],
    // What refills within a test is less than one.
    limits: { reads: { burst: 3, perMinute: 0.001 }, changes: { burst: 1, perMinute: 0.001 } },
  });
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const API = "/api/datasets/acme/voices";

describe("a sender who asks for too much", () => {
  it("is told to wait, and nobody else is", async () => {
    peer = undefined;
    for (let i = 0; i < 3; i++) expect((await test.send("ada", "GET", API)).status).toBe(200);
    const refused = await test.send("ada", "GET", API);
    expect([refused.status, await refused.json()]).toEqual([
      429,
      { error: expect.stringMatching(/^Too many requests; try again in \d+ s$/) },
    ]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const own = await test.send("ada", "GET", "/api/sallyport/v1/datasets/acme/voices/me");
    expect((await own.json()).error).toMatchObject({
      code: "rate-limited",
      retryAfter: expect.any(Number),
    });
    expect((await test.send("grace", "GET", API)).status).toBe(200);
  });

  it("sends the headers that the Hub's clients wait by", async () => {
    for (let i = 0; i < 3; i++) await test.send("emmy", "GET", API);
    const { headers } = await test.send("emmy", "GET", API);
    // As the Python client reads them.
    const left = /"(\w+)"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(
      headers.get("ratelimit") ?? "",
    );
    expect(left?.slice(1)).toEqual(["api", "0", headers.get("retry-after")]);
    expect(headers.get("ratelimit-policy")).toBe('"fixed window";"api";q=1;w=300');
    const exposed = { origin: "https://app.example.org" };
    const answer = await test.send("emmy", "GET", API, undefined, exposed);
    expect(answer.headers.get("access-control-expose-headers")).toMatch(
      /RateLimit,RateLimit-Policy/,
    );
  });

  it("may change less often than read", async () => {
    const cancel = () => test.send("olga", "POST", `${API}/user-access-request/cancel`);
    expect((await cancel()).status).toBe(404);
    expect((await cancel()).status).toBe(429);
    expect((await test.send("olga", "GET", API)).status).toBe(200);
  });

  it("is known by address while signed out, where there is one", async () => {
    peer = "192.0.2.1";
    for (let i = 0; i < 3; i++) await test.send("nobody", "GET", API);
    expect((await test.send("nobody", "GET", API)).status).toBe(429);
    const header = { "x-forwarded-for": "192.0.2.77" };
    expect((await test.send("nobody", "GET", API, undefined, header)).status).toBe(429);
    peer = "192.0.2.2";
    expect((await test.send("nobody", "GET", API)).status).toBe(200);
    peer = undefined;
    for (let i = 0; i < 5; i++) expect((await test.send("nobody", "GET", API)).status).toBe(200);
  });
});

describe("a bucket", () => {
  it("refills as time goes by, and never over its brim", () => {
    let now = 0;
    const limiter = new RateLimiter({ burst: 2, perMinute: 60 }, () => now);
    expect([limiter.take("a"), limiter.take("a"), limiter.take("a")]).toEqual([0, 0, 1]);
    now = 500;
    expect(limiter.take("a")).toBe(1);
    now = 1_000;
    expect([limiter.take("a"), limiter.take("a")]).toEqual([0, 1]);
    now = 600_000;
    expect([limiter.take("a"), limiter.take("a"), limiter.take("a")]).toEqual([0, 0, 1]);
  });

  it("is one for a network that is handed out whole", () => {
    expect(senderOf("2001:db8::1")).toBe(senderOf("2001:db8::ffff:2"));
    expect(senderOf("2001:db8::1")).not.toBe(senderOf("2001:db8:0:1::1"));
    expect(senderOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  });
});

describe("a page of another origin", () => {
  const preflight = (origin: string) =>
    test.send("nobody", "OPTIONS", `${API}/user-access-request/handle`, undefined, {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization, content-type",
    });

  it("that is listed may call, with cookies, and reads what the Hub exposes", async () => {
    const answer = await preflight("https://app.example.org");
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://app.example.org");
    expect(answer.headers.get("access-control-allow-credentials")).toBe("true");
    expect(answer.headers.get("access-control-allow-methods")).toContain("PATCH");
    expect(answer.headers.get("access-control-allow-headers")).toMatch(/Authorization/);
    const refused = await test.send(
      "nobody",
      "GET",
      "/datasets/acme/voices/resolve/main/secret.txt",
      undefined,
      {
        origin: "https://app.example.org",
      },
    );
    expect(refused.headers.get("x-error-code")).toBe("GatedRepo");
    expect(refused.headers.get("access-control-allow-origin")).toBe("https://app.example.org");
    expect(refused.headers.get("access-control-expose-headers")).toMatch(/X-Error-Code/);
    expect(refused.headers.get("vary")).toMatch(/Origin/i);
  });

  it.each(["https://evil.example", "https://app.example.org.evil.example", "null"])(
    "that is not listed gets no leave: %s",
    async (origin) => {
      expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBeNull();
      const read = await test.send("niels", "GET", API, undefined, { origin });
      expect(read.headers.get("access-control-allow-origin")).toBeNull();
    },
  );
});
