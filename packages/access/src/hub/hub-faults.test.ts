import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AskAgainPlan } from "../agreements.ts";
import { AccessError, type AccessErrorCode } from "../errors/access-error.ts";
import { createHubAdapters } from "../hub.ts";
import type { Adapters } from "../ports/ports.types.ts";

// Each fault of the other side × each call × each kind of routes, over a scripted fetch.

const TOKEN = "hf_secretsecret";
const repo = { type: "dataset", id: "acme/voices" } as const;
const decision = { userId: "1", from: "pending", to: "accepted" } as const;

type Fault = (url: string, init: RequestInit) => Response | Promise<Response>;

const html = (status: number): Response =>
  new Response("<html>Log in</html>", { status, headers: { "content-type": "text/html" } });
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });
const raw = (body: BodyInit | null): Response =>
  new Response(body, { headers: { "content-type": "application/json" } });
const refusal = (status: number, headers: Record<string, string> = {}): Response =>
  json({ error: `No: ${TOKEN}, ada@example.org` }, status, {
    "x-error-message": `No: ${TOKEN}, ada@example.org`,
    ...headers,
  });
const resetHalfWay = (): Response =>
  raw(
    new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode('[{"user":'));
        controller.error(new TypeError("terminated"));
      },
    }),
  );
const endless = (): Response =>
  raw(
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4_096).fill(32)),
    }),
  );
const unheard: Fault = () => new Promise(() => {}); // not even the signal is listened to
const untilAborted: Fault = (_, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** What the other side does, what comes of it, and whether reading is worth another attempt. */
const FAULTS: readonly [name: string, Fault, AccessErrorCode, "once" | "again"][] = [
  ["HTML with status 502", () => html(502), "unavailable", "again"],
  ["HTML with status 200", () => html(200), "malformed", "once"],
  ["an empty answer", () => raw(""), "malformed", "once"],
  ["no content", () => new Response(null, { status: 204 }), "malformed", "once"],
  ["truncated JSON", () => raw('[{"user": {"_id"'), "malformed", "once"],
  ["JSON without end", endless, "malformed", "once"],
  [
    "JSON that says it is huge",
    () =>
      new Response("[]", {
        headers: { "content-type": "application/json", "content-length": "99999999" },
      }),
    "malformed",
    "once",
  ],
  ["null", () => json(null), "malformed", "once"],
  ["a number", () => json(7), "malformed", "once"],
  ["400", () => refusal(400), "invalid", "once"],
  ["401", () => refusal(401), "unauthenticated", "once"],
  ["403", () => refusal(403), "forbidden", "once"],
  ["404 with a code", () => refusal(404, { "x-error-code": "RepoNotFound" }), "not-found", "once"],
  ["409", () => refusal(409), "conflict", "once"],
  ["413", () => refusal(413), "invalid", "once"],
  ["429 with seconds", () => refusal(429, { "retry-after": "2" }), "rate-limited", "again"],
  [
    "429 with a date",
    () => refusal(429, { "retry-after": new Date(Date.now() + 2_000).toUTCString() }),
    "rate-limited",
    "again",
  ],
  ["429 for an hour", () => refusal(429, { "retry-after": "3600" }), "rate-limited", "once"],
  ["500", () => refusal(500), "unavailable", "again"],
  ["503", () => refusal(503), "unavailable", "again"],
  ["504", () => refusal(504), "timeout", "once"],
  ["a connection reset half-way", resetHalfWay, "offline", "again"],
  ["no connection", () => Promise.reject(new TypeError("fetch failed")), "offline", "again"],
  ["no answer at all", unheard, "timeout", "once"],
  ["no answer until given up", untilAborted, "timeout", "once"],
  [
    "a redirect to another host",
    () => new Response(null, { status: 302, headers: { location: "https://evil.example/" } }),
    "malformed",
    "once",
  ],
  [
    "a redirect in a circle",
    (url) => new Response(null, { status: 307, headers: { location: url } }),
    "malformed",
    "once",
  ],
];

const CALLS: Readonly<Record<string, [repeatable: boolean, (a: Adapters) => Promise<unknown>]>> = {
  "requester.load": [true, (a) => a.requester.load()],
  "requester.withdraw": [false, (a) => a.requester.withdraw()],
  "review.list": [true, (a) => a.review.list({ status: "pending" })],
  "review.counts": [true, (a) => a.review.counts()],
  "review.decide": [false, (a) => a.review.decide([decision])],
  "review.grant": [false, (a) => a.review.grant({ username: "ada" })],
  "review.searchUsers": [true, (a) => a.review.searchUsers("ada")],
  "settings.load": [true, (a) => a.settings.load()],
};

const plan: AskAgainPlan = {
  whom: "all",
  gateFingerprint: "f",
  asOf: "2026-01-01T00:00:00.000Z",
  asked: { accepted: 1, pending: 0 },
  notAsked: { current: 0, other: 0, granted: 0, rejected: 0, reset: 0 },
};
// What the Hub's routes do not have. A gate that has changed is told in the result.
const OWN_CALLS: typeof CALLS = {
  "settings.agreements": [true, (a) => a.settings.agreements()],
  "settings.askAgain": [
    false,
    async (a) => {
      const { error } = await a.settings.askAgain(plan);
      if (error) throw new AccessError(error);
    },
  ],
};

const unhandled = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  process.on("unhandledRejection", unhandled);
});
afterEach(() => {
  vi.useRealTimers();
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

async function outcome(
  routes: "own" | "hub",
  fault: Fault,
  call: (adapters: Adapters) => Promise<unknown>,
): Promise<{ error: unknown; attempts: number; elsewhere: string[] }> {
  const seen = new Map<string, number>();
  const elsewhere: string[] = [];
  const adapters = createHubAdapters({
    endpoint: "https://hub.example",
    repo,
    token: TOKEN,
    routes,
    maxBytes: 100_000,
    fetch: async (input, init = {}) => {
      const url = String(input);
      seen.set(url, (seen.get(url) ?? 0) + 1);
      if (new URL(url).host !== "hub.example") elsewhere.push(url);
      return fault(url, init);
    },
  });
  const ended = call(adapters).then(
    () => undefined,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(120_000);
  return { error: await ended, attempts: Math.max(...seen.values()), elsewhere };
}

describe.each(["own", "hub"] as const)("over the %s routes", (routes) => {
  describe.each(FAULTS)("%s", (name, fault, code, again) => {
    const calls = { ...CALLS, ...(routes === "own" && OWN_CALLS) };
    it.each(Object.entries(calls))("%s ends in one AccessError", async (_, [repeatable, call]) => {
      const { error, attempts, elsewhere } = await outcome(routes, fault, call);
      expect(error).toBeInstanceOf(AccessError);
      expect((error as AccessError).code).toBe(code);
      expect(elsewhere).toEqual([]);
      if (name === "a redirect in a circle") expect(attempts).toBeLessThan(10);
      else expect(attempts).toBe(again === "again" && repeatable ? 3 : 1);
      const told = `${(error as AccessError).message} ${JSON.stringify(error)} ${String((error as AccessError).cause)}`;
      expect(told).not.toContain(TOKEN);
      expect(told).not.toContain("ada@example.org");
      if (code === "rate-limited")
        expect((error as AccessError).retryAfter).toBeGreaterThanOrEqual(2);
    });
  });
});
