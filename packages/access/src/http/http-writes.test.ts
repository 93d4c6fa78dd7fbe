import { EMPTY_GATE, readAnswers } from "@sallyport/schema";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { planAskAgain } from "../agreements.ts";
import { createHttpAdapters } from "../http.ts";
import type { Adapters, DecisionInput } from "../ports/ports.types.ts";

// A service that does, or does not do, what it is asked, and then answers badly.

type Routes = "sallyport" | "hub";
type Status = "pending" | "accepted" | "rejected" | "reset";
type BadAnswer = (signal: AbortSignal | null | undefined) => Response | Promise<Response>;

const json = (body: unknown, init: ResponseInit = {}): Response => Response.json(body, init);
const cutOff = (): Response =>
  new Response(
    new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"ok":'));
        controller.error(new TypeError("terminated"));
      },
    }),
    { headers: { "content-type": "application/json" } },
  );

/** Answers that do not say whether it was done. */
const BAD: Readonly<Record<string, BadAnswer>> = {
  "500": () => json({ error: "Oops" }, { status: 500 }),
  "a page with 502": () =>
    new Response("<html>", { status: 502, headers: { "content-type": "text/html" } }),
  "503": () => json({ error: { code: "unavailable", message: "Busy" } }, { status: 503 }),
  "504": () => new Response("", { status: 504 }),
  "an answer that is cut off": cutOff,
  "half a text of JSON": () =>
    new Response('[{"ok"', { headers: { "content-type": "application/json" } }),
  "an answer in no charset": () =>
    new Response("{}", { headers: { "content-type": "application/json; charset=x-none" } }),
  "no connection": () => Promise.reject(new TypeError("fetch failed")),
  "no answer in time": (signal) =>
    new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
};
/** Answers that say no more than that it was done. */
const BARE: Readonly<Record<string, BadAnswer>> = {
  "204": () => new Response(null, { status: 204 }),
  "200 without a body": () => new Response(""),
  "202 and JSON without a body": () =>
    new Response("", { status: 202, headers: { "content-type": "application/json" } }),
  null: () => json(null),
};

/** A service with a little state, over both kinds of routes. `badly` answers every write. */
function service(
  routes: Routes | "auto",
  badly: BadAnswer,
  does: (userId: string) => boolean,
  begins: Status | "none" = "none",
) {
  const status = new Map<string, Status>(
    Array.from({ length: 5 }, (_, n) => [`u${n}`, "pending"] as const),
  );
  let mine = begins;
  let settings: Record<string, unknown> = { gated: "manual" };
  const keys: (string | null)[] = [];
  const writes: string[] = [];
  const people = (wanted: string): unknown[] =>
    [...status].flatMap(([id, now]) => {
      if (now !== wanted) return [];
      const times = { timestamp: "2026-01-01T00:00:00Z", requestedAt: "2026-01-01T00:00:00Z" };
      const user = { id, _id: id, username: `n-${id}`, user: `n-${id}`, fullname: id };
      return [{ user, status: now, ...times, answers: [], fields: {} }];
    });
  const move = (id: string, to: Status): void => {
    if (does(id)) status.set(id, to);
  };
  const write = (route: string, body: Record<string, unknown>): void => {
    const { decisions, requests, ...rest } = body as {
      decisions?: DecisionInput[];
      requests?: { userId: string }[];
      status?: Status;
      userId?: string;
      username?: string;
      user?: string;
    };
    if (route === "decide") for (const { userId, to } of decisions ?? []) move(userId, to);
    if (route === "batch") {
      for (const { userId } of requests ?? []) move(userId, rest.status ?? "pending");
    }
    if (route === "grant") {
      move(rest.userId ?? (rest.username ?? rest.user ?? "").slice(2), "accepted");
    }
    if (route === "ask" && does("me")) mine = "pending";
    if (/withdraw|cancel/.test(route) && does("me")) mine = "none";
    if (route === "ask-again") for (const id of status.keys()) move(id, "reset");
    if (route === "settings" && does("settings")) {
      const { gatedNotificationsMode: mode, gatedNotificationsEmail: email, ...same } = body;
      settings = {
        ...settings,
        ...same,
        ...(mode !== undefined && { notificationsMode: mode }),
        ...(email !== undefined && { notificationsEmail: email || undefined }),
      };
    }
  };
  const read = (url: URL): Response => {
    const route = url.pathname.split("/").at(-1) ?? "";
    if (route === "requests") {
      return json({ requests: people(url.searchParams.get("status") ?? "") });
    }
    if (url.pathname.includes("user-access-request")) return json(people(route));
    if (route === "me") {
      return json({ visitor: { id: "me", username: "me", fullname: "Me" }, status: mine });
    }
    if (route === "auth-check") {
      const message = mine === "none" ? "you are not in the authorized list" : "awaiting a review";
      const headers = { "x-error-code": "GatedRepo", "x-error-message": message };
      return json({ error: message }, { status: 403, headers });
    }
    if (route === "agreements") return json(agreements(people("pending").length));
    return json(routes === "sallyport" ? settings : { gated: settings.gated });
  };
  const adapters = createHttpAdapters({
    endpoint: "https://hub.example",
    repo: { type: "dataset", id: "acme/voices" },
    routes,
    fetch: async (input, init = {}) => {
      const url = new URL(String(input));
      if (init.method === "GET") return read(url);
      writes.push(url.pathname);
      keys.push(new Headers(init.headers).get("idempotency-key"));
      write(url.pathname.split("/").at(-1) ?? "", JSON.parse(String(init.body ?? "{}")));
      return badly(init.signal);
    },
  });
  return { ...adapters, status, writes, keys, settings: adapters.settings, stored: () => settings };
}

const agreements = (pending: number) => ({
  gate: EMPTY_GATE,
  gateFingerprint: "f",
  asOf: "2026-01-01T00:00:00.000Z",
  agreed: [
    {
      fingerprint: "e",
      current: false,
      firstAskedAt: "2026-01-01T00:00:00.000Z",
      lastAskedAt: "2026-01-01T00:00:00.000Z",
      accepted: 0,
      pending,
    },
  ],
  granted: { accepted: 0, pending: 0 },
  decided: { rejected: 0, reset: 0 },
});
const { answers } = readAnswers(EMPTY_GATE, {});
const accept = (n: number): DecisionInput => ({ userId: `u${n}`, from: "pending", to: "accepted" });
const ACCEPTED = { user: { id: "u1" }, status: "accepted" };

interface Write {
  readonly routes: readonly Routes[];
  readonly call: (adapters: Adapters) => Promise<unknown>;
  readonly done: unknown;
  /** The visitor's status before; `none` when absent. */
  readonly begins?: Status;
  /** What comes where the service says no more than that it is done; `done` when absent. */
  readonly bare?: unknown;
}

const WRITES: Readonly<Record<string, Write>> = {
  submit: {
    routes: ["sallyport"],
    call: (a) => a.requester.submit({ answers, gateFingerprint: "f" }),
    done: { status: "pending" },
  },
  withdraw: {
    routes: ["sallyport", "hub"],
    call: (a) => a.requester.withdraw(),
    done: undefined,
    begins: "pending",
  },
  decide: {
    routes: ["sallyport", "hub"],
    call: (a) => a.review.decide([accept(1), accept(2)]),
    done: [
      { userId: "u1", ok: true, request: expect.objectContaining({ status: "accepted" }) },
      { userId: "u2", ok: true, request: expect.objectContaining({ status: "accepted" }) },
    ],
    bare: [
      { userId: "u1", ok: true },
      { userId: "u2", ok: true },
    ],
  },
  "grant by id": {
    routes: ["sallyport", "hub"],
    call: (a) => a.review.grant({ userId: "u1" }),
    done: undefined,
  },
  "grant by name": {
    routes: ["sallyport", "hub"],
    call: (a) => a.review.grant({ username: "N-u1" }),
    done: undefined,
  },
  "save how it is gated": {
    routes: ["sallyport", "hub"],
    call: (a) => a.settings.save({ gated: "auto" }),
    done: { gated: "auto" },
  },
  "save everything": {
    routes: ["sallyport"],
    call: (a) =>
      a.settings.save({
        gated: false,
        notificationsMode: "real-time",
        notificationsEmail: "a@b.c",
      }),
    done: { gated: false, notificationsMode: "real-time", notificationsEmail: "a@b.c" },
  },
  "save the default": {
    routes: ["sallyport"],
    call: (a) =>
      a.settings.save({ gated: "auto", notificationsMode: "bulk", notificationsEmail: "" }),
    done: { gated: "auto", notificationsMode: "bulk" },
  },
  "ask again": {
    routes: ["sallyport"],
    call: (a) => a.settings.askAgain(planAskAgain(agreements(5), ["e"])),
    done: { asked: { accepted: 0, pending: 5 }, missed: 0 },
  },
};

async function settled(call: Promise<unknown>): Promise<{ value?: unknown; error?: unknown }> {
  const ended = call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await vi.advanceTimersByTimeAsync(200_000);
  return ended;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe.each(Object.entries(WRITES))(
  "%s",
  (_, { routes: all, call, done, bare = done, begins }) => {
    describe.each(all)("over the %s routes", (routes) => {
      it.each(Object.entries(BAD))(
        "that was done and is answered with %s succeeds",
        async (_n, bad) => {
          const { value, error } = await settled(call(service(routes, bad, () => true, begins)));
          expect(error).toBeUndefined();
          expect(value).toEqual(done);
        },
      );

      it.each(Object.entries(BAD))(
        "that was not done and is answered with %s fails",
        async (_n, bad) => {
          const subject = service(routes, bad, () => false, begins);
          const { error } = await settled(call(subject));
          expect(error).toMatchObject({
            name: "AccessError",
            code: expect.stringMatching(/^(?:unavailable|timeout|offline|malformed)$/),
          });
        },
      );

      it.each(Object.entries(BARE))("that is answered with %s succeeds", async (_n, bad) => {
        const { value, error } = await settled(call(service(routes, bad, () => true, begins)));
        expect(error).toBeUndefined();
        expect(value).toEqual(bare);
      });
    });
  },
);

describe.each(["sallyport", "hub"] as const)(
  "a batch of decisions over the %s routes",
  (routes) => {
    const decisions = [accept(0), accept(1), accept(2), accept(3)];

    it.each(Object.entries(BAD))(
      "that was done in part and is answered with %s reports each result, and resends nothing",
      async (_, bad) => {
        const { review, writes } = service(routes, bad, (id) => id < "u2");
        const { value } = await settled(review.decide(decisions));
        expect(value).toMatchObject([
          { userId: "u0", ok: true },
          { ...{ userId: "u1", ok: true }, request: ACCEPTED },
          { userId: "u2", ok: false, error: { code: expect.any(String) } },
          { userId: "u3", ok: false, error: { code: expect.any(String) } },
        ]);
        expect(writes).toHaveLength(1);
      },
    );

    it.each<[string, unknown[]]>([
      ["too few results", [{ userId: "u0", ok: true }]],
      ["results that cannot be read", [{ userId: "u0", ok: true }, null, 7, { userId: "u3" }]],
    ])("that is answered with %s reads the rest", async (_, results) => {
      const answer = (): Response => json(routes === "sallyport" ? { results } : results);
      const { review } = service(routes, answer, (id) => id !== "u3");
      const { value } = await settled(review.decide(decisions));
      expect(value).toMatchObject([
        { ok: true },
        { ok: true },
        { ok: true },
        { userId: "u3", ok: false, error: { code: "malformed" } },
      ]);
    });

    it("of several hundred goes on after a lost answer whose decisions were taken", async () => {
      const many = Array.from({ length: 250 }, (_, n) => accept(n));
      let sent = 0;
      const lost = service(
        routes,
        () => (++sent === 1 ? cutOff() : new Response(null, { status: 204 })),
        () => true,
      );
      const { value } = await settled(lost.review.decide(many));
      expect(value).toHaveLength(250);
      expect((value as { ok: boolean }[]).every(({ ok }) => ok)).toBe(true);
      expect(lost.writes).toHaveLength(3);
    });
  },
);

describe("a submission whose answer is lost", () => {
  it("is sent under one key until it is known to have arrived, then under another", async () => {
    let arrives = false;
    const { requester, keys } = service("sallyport", cutOff, () => arrives);
    const submission = { answers, gateFingerprint: "f" };
    expect((await settled(requester.submit(submission))).error).toMatchObject({ code: "offline" });
    arrives = true;
    expect((await settled(requester.submit(submission))).value).toEqual({ status: "pending" });
    expect(new Set(keys).size).toBe(1);
    await settled(requester.submit(submission));
    expect(new Set(keys).size).toBe(2);
  });
});

it.each(Object.entries(BARE))(
  "a write that is answered with %s is not sent on other routes as well",
  async (_, bare) => {
    const { review, writes } = service("auto", bare, () => true);
    await settled(review.grant({ userId: "u1" }));
    await settled(review.decide([accept(2)]));
    expect(writes.map((path) => path.split("/").at(-1))).toEqual(["grant", "decide"]);
  },
);

it("what cannot be read back is not called saved: mail settings of the Hub", async () => {
  const { settings } = service("hub", cutOff, () => true);
  const { error } = await settled(settings.save({ gated: "auto", notificationsMode: "real-time" }));
  expect(error).toMatchObject({ code: "offline" });
});

it("a call that is aborted while a lost write is checked ends with its signal's reason", async () => {
  const abort = new AbortController();
  const { review } = service(
    "sallyport",
    () => {
      abort.abort(new Error("enough"));
      return cutOff();
    },
    () => true,
  );
  const { error } = await settled(review.grant({ userId: "u1" }, { signal: abort.signal }));
  expect(error).toMatchObject({ message: "enough" });
});
