import { EMPTY_GATE, readAnswers } from "@sallyport/schema";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AskAgainPlan } from "../agreements.ts";
import { AccessError, type AccessErrorCode } from "../errors/access-error.ts";
import { createHttpAdapters } from "../http.ts";
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

/** What the other side does, what comes of it, and how often a reading is sent. */
const FAULTS: readonly [name: string, Fault, AccessErrorCode, number][] = [
  ["HTML with status 502", () => html(502), "unavailable", 3],
  ["HTML with status 200", () => html(200), "malformed", 1],
  ["an empty answer", () => raw(""), "malformed", 1],
  ["no content", () => new Response(null, { status: 204 }), "malformed", 1],
  ["truncated JSON", () => raw('[{"user": {"_id"'), "malformed", 1],
  ["JSON without end", endless, "malformed", 1],
  [
    "JSON that says it is huge",
    () =>
      new Response("[]", {
        headers: { "content-type": "application/json", "content-length": "99999999" },
      }),
    "malformed",
    1,
  ],
  ["null", () => json(null), "malformed", 1],
  ["a number", () => json(7), "malformed", 1],
  ["400", () => refusal(400), "invalid", 1],
  ["401", () => refusal(401), "unauthenticated", 1],
  ["403", () => refusal(403), "forbidden", 1],
  ["404 with a code", () => refusal(404, { "x-error-code": "RepoNotFound" }), "not-found", 1],
  ["409", () => refusal(409), "conflict", 1],
  ["413", () => refusal(413), "invalid", 1],
  ["429 with seconds", () => refusal(429, { "retry-after": "2" }), "rate-limited", 3],
  [
    "429 with a date",
    () => refusal(429, { "retry-after": new Date(Date.now() + 2_000).toUTCString() }),
    "rate-limited",
    3,
  ],
  ["429 for an hour", () => refusal(429, { "retry-after": "3600" }), "rate-limited", 1],
  ["500", () => refusal(500), "unavailable", 3],
  ["503", () => refusal(503), "unavailable", 3],
  ["504", () => refusal(504), "timeout", 2],
  ["408", () => refusal(408), "timeout", 2],
  ["423", () => refusal(423), "conflict", 1],
  ["a connection reset half-way", resetHalfWay, "offline", 3],
  ["no connection", () => Promise.reject(new TypeError("fetch failed")), "offline", 3],
  ["no answer at all", unheard, "timeout", 1],
  ["no answer until given up", untilAborted, "timeout", 1],
  [
    "a redirect to another host",
    () => new Response(null, { status: 302, headers: { location: "https://evil.example/" } }),
    "malformed",
    1,
  ],
  [
    "a redirect in a circle",
    (url) => new Response(null, { status: 307, headers: { location: url } }),
    "malformed",
    1,
  ],
];

// A write is done where no more is said: there is no fault in it.
const NOTHING_SAID: readonly string[] = ["an empty answer", "no content", "null"];
const WRITES_DONE: readonly string[] = [
  "requester.submit",
  "requester.withdraw",
  "review.decide",
  "review.grant",
];

const { answers } = readAnswers(EMPTY_GATE, {});
// What is sent before a write counts as well: settings are loaded before they are saved.
const CALLS: Readonly<Record<string, [repeatable: boolean, (a: Adapters) => Promise<unknown>]>> = {
  "requester.load": [true, (a) => a.requester.load()],
  "requester.withdraw": [false, (a) => a.requester.withdraw()],
  "review.list": [true, (a) => a.review.list({ status: "pending" })],
  "review.counts": [true, (a) => a.review.counts()],
  "review.decide": [false, (a) => a.review.decide([decision])],
  "review.grant": [false, (a) => a.review.grant({ username: "ada" })],
  "review.searchUsers": [true, (a) => a.review.searchUsers("ada")],
  "review.report": [true, (a) => a.review.report({ format: "json" })],
  "settings.load": [true, (a) => a.settings.load()],
  "settings.save": [true, (a) => a.settings.save({ gated: "auto" })],
};

const plan: AskAgainPlan = {
  whom: "all",
  gateFingerprint: "f",
  asOf: "2026-01-01T00:00:00.000Z",
  asked: { accepted: 1, pending: 0 },
  notAsked: { current: 0, other: 0, granted: 0, rejected: 0, reset: 0 },
};
// What the Hub's routes do not have. A changed gate is in the result.
const SALLYPORT_CALLS: typeof CALLS = {
  "requester.submit": [true, (a) => a.requester.submit({ answers, gateFingerprint: "f" })],
  "requester.gate": [true, (a) => a.requester.gate("f")],
  "review.gate": [true, (a) => a.review.gate("f")],
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
  routes: "sallyport" | "hub",
  fault: Fault,
  call: (adapters: Adapters) => Promise<unknown>,
): Promise<{ error: unknown; attempts: number; elsewhere: string[] }> {
  const seen = new Map<string, number>();
  const elsewhere: string[] = [];
  const adapters = createHttpAdapters({
    endpoint: "https://hub.example",
    repo,
    token: TOKEN,
    routes,
    maxBytes: 100_000,
    fetch: async (input, init = {}) => {
      const url = String(input);
      const line = `${init.method} ${url}`;
      seen.set(line, (seen.get(line) ?? 0) + 1);
      if (new URL(url).host !== "hub.example") elsewhere.push(url);
      return fault(url, init);
    },
  });
  const ended = call(adapters).then(
    () => undefined,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(120_000);
  const writes = [...seen].filter(([line]) => !line.startsWith("GET "));
  const attempts = Math.max(...(writes.length > 0 ? writes : [...seen]).map(([, times]) => times));
  return { error: await ended, attempts, elsewhere };
}

describe.each(["sallyport", "hub"] as const)("over the %s routes", (routes) => {
  describe.each(FAULTS)("%s", (name, fault, code, times) => {
    const calls = { ...CALLS, ...(routes === "sallyport" && SALLYPORT_CALLS) };
    it.each(Object.entries(calls))("%s ends in one AccessError", async (of, [repeatable, call]) => {
      const { error, attempts, elsewhere } = await outcome(routes, fault, call);
      if (NOTHING_SAID.includes(name) && WRITES_DONE.includes(of)) {
        expect(error).toBeUndefined();
        return;
      }
      expect(error).toBeInstanceOf(AccessError);
      expect((error as AccessError).code).toBe(code);
      expect(elsewhere).toEqual([]);
      if (name === "a redirect in a circle") expect(attempts).toBeLessThan(10);
      else expect(attempts).toBe(repeatable || code === "rate-limited" ? times : 1);
      const texts = `${(error as AccessError).message} ${JSON.stringify(error)} ${String((error as AccessError).cause)}`;
      expect(texts).not.toContain(TOKEN);
      expect(texts).not.toContain("ada@example.org");
      if (code === "rate-limited")
        expect((error as AccessError).retryAfter).toBeGreaterThanOrEqual(2);
    });
  });
});
