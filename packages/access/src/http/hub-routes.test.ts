import { EMPTY_GATE, readAnswers } from "@sallyport/schema";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHttpAdapters, type HttpOptions } from "../http.ts";
import type { DecisionInput } from "../ports/ports.types.ts";

const repo = { type: "dataset", id: "acme/voices" } as const;
const API = "/api/datasets/acme/voices";
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const LIST = `${API}/user-access-request`;
const ENDPOINT = "https://hub.example";

interface Sent {
  readonly line: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}
type Route = (sent: Sent) => unknown;

/** Adapters over routes written as `METHOD /path`; what is not there is 404 as the Hub says it. */
function over(routes: Readonly<Record<string, Route>>, options: Partial<HttpOptions> = {}) {
  const sent: Sent[] = [];
  const adapters = createHttpAdapters({
    endpoint: ENDPOINT,
    repo,
    token: "hf_secret",
    fetch: async (input, init = {}) => {
      const url = new URL(String(input));
      const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
      const line = `${init.method ?? "GET"} ${url.pathname}`;
      const call = { line, url, headers: new Headers(init.headers), body };
      sent.push(call);
      const route = routes[line];
      const answer = route ? route(call) : Response.json({ error: "Not here" }, { status: 404 });
      return answer instanceof Response ? answer : Response.json(answer);
    },
    ...options,
  });
  return { ...adapters, sent, lines: () => sent.map((call) => call.line) };
}

const item = (n: number, status = "pending") => ({
  user: { _id: `u${n}`, user: `user${n}`, fullname: `User ${n}` },
  timestamp: new Date(Date.UTC(2026, 0, 1, 0, 0, 60 - n)).toISOString(),
  status,
  fields: {},
});
const page = (items: unknown, next?: string): Response =>
  Response.json(items, next ? { headers: { link: `<${next}>; rel="next"` } } : {});
const accept = (n: number, change: Partial<DecisionInput> = {}): DecisionInput => ({
  userId: `u${n}`,
  from: "pending",
  to: "accepted",
  ...change,
});

afterEach(() => vi.restoreAllMocks());

describe("which routes are spoken", () => {
  it("are our own where they are there, found out by the first call", async () => {
    const counts = { pending: 1, accepted: 0, rejected: 0, reset: 0 };
    const { review, lines } = over({ [`GET ${OWN}/counts`]: () => counts });
    expect(review.capabilities).toMatchObject({ counts: false, conditionalDecisions: false });
    expect(await review.counts()).toEqual(counts);
    expect(review.capabilities).toMatchObject({ counts: true, conditionalDecisions: true });
    expect(lines()).toEqual([`GET ${OWN}/counts`]);
  });

  it("are the Hub's alone where ours are not, and ours are not asked for again", async () => {
    const { review, requester, lines } = over({ [`GET ${LIST}/pending`]: () => [item(1)] });
    expect((await review.list({ status: "pending" })).requests).toHaveLength(1);
    await review.list({ status: "pending" });
    expect(lines()).toEqual([`GET ${OWN}/requests`, `GET ${LIST}/pending`, `GET ${LIST}/pending`]);
    expect(review.capabilities).toEqual({
      conditionalDecisions: false,
      requestStatus: false,
      submit: false,
      reasons: false,
      snapshot: false,
      counts: false,
      search: "users",
      sort: false,
      filters: false,
      batch: true,
      reset: true,
      mailSettings: false,
      agreements: false,
    });
    expect(requester.requestUrl).toBe(`${ENDPOINT}/datasets/acme/voices`);
  });

  it("are the Hub's alone where a host answers every path with a page", async () => {
    const shell = () => new Response("<html>", { headers: { "content-type": "text/html" } });
    const { review } = over({
      [`GET ${OWN}/requests`]: shell,
      [`GET ${LIST}/pending`]: () => [],
    });
    expect(await review.list({ status: "pending" })).toEqual({ requests: [] });
  });

  it("are ours where a refusal of ours says so: nothing is tried elsewhere", async () => {
    const refused = { error: { code: "forbidden", message: "No." } };
    const { review, lines } = over({
      [`GET ${OWN}/requests`]: () => Response.json(refused, { status: 403 }),
    });
    await expect(review.list({ status: "pending" })).rejects.toMatchObject({ code: "forbidden" });
    expect(lines()).toEqual([`GET ${OWN}/requests`]);
  });
});

describe("pages of the Hub", () => {
  const hub = { routes: "hub" } as const;

  it("are followed by their link, with limit and search", async () => {
    const { review, sent } = over(
      {
        [`GET ${LIST}/pending`]: ({ url }) =>
          url.searchParams.has("cursor")
            ? page([item(2)])
            : page([item(1)], `${url.href}&cursor=x%3D1`),
      },
      hub,
    );
    const first = await review.list({ status: "pending", limit: 10, search: "us" });
    expect(sent[0]?.url.search).toBe("?limit=10&q=us");
    const second = await review.list({ status: "pending", cursor: first.nextCursor ?? "" });
    expect(sent[1]?.url.search).toBe("?limit=10&q=us&cursor=x%3D1");
    expect(second).toMatchObject({ requests: [{ user: { id: "u2" } }] });
    expect(second.nextCursor).toBeUndefined();
  });

  it.each([
    ["another host", "https://evil.example/api"],
    ["another host without a scheme", "//evil.example/api"],
    ["another scheme", `http://hub.example${LIST}/pending?x`],
    ["another path", `${ENDPOINT}/api/whoami-v2`],
    ["no address at all", "http://["],
  ])("lead nowhere else: a link to %s ends the list", async (_, next) => {
    const { review, sent } = over({ [`GET ${LIST}/pending`]: () => page([item(1)], next) }, hub);
    expect(await review.list({ status: "pending" })).toMatchObject({
      requests: [{ user: { id: "u1" } }],
      incomplete: true,
    });
    expect(sent).toHaveLength(1);
  });

  it("that are empty are passed over", async () => {
    const { review } = over(
      {
        [`GET ${LIST}/pending`]: ({ url }) =>
          url.searchParams.has("p")
            ? page([item(1)])
            : page([], `${ENDPOINT}${LIST}/pending?limit=100&p=2`),
      },
      hub,
    );
    expect((await review.list({ status: "pending" })).requests).toHaveLength(1);
  });

  it("end with 401 when the session does", async () => {
    const { review } = over(
      {
        [`GET ${LIST}/pending`]: ({ url }) =>
          url.searchParams.has("p")
            ? Response.json({ error: "no" }, { status: 401 })
            : page([item(1)], `${ENDPOINT}${LIST}/pending?p=2`),
      },
      hub,
    );
    await expect(review.counts()).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("decisions over the Hub's routes", () => {
  const hub = { routes: "hub" } as const;
  const batch = ({ body }: Sent) =>
    (body as { requests: { userId: string }[] }).requests.map(({ userId }) => ({
      userId,
      ok: true,
    }));

  it("go by the hundred, by target and reason, and come back in order", async () => {
    const { review, sent } = over({ [`POST ${LIST}/batch`]: batch }, hub);
    const decisions = [
      ...Array.from({ length: 150 }, (_, n) => accept(n)),
      accept(200, { to: "rejected", reason: "why" }),
      accept(201, { to: "reset", reason: "again" }),
      accept(202, { to: "pending", from: "accepted" }),
    ];
    const results = await review.decide(decisions);
    expect(results.map((r) => [r.userId, r.ok])).toEqual(decisions.map((d) => [d.userId, true]));
    const bodies = sent.map(({ body }) => body as { requests: unknown[] });
    expect(bodies.map(({ requests, ...rest }) => [requests.length, rest])).toEqual([
      [100, { status: "accepted" }],
      [50, { status: "accepted" }],
      [1, { status: "rejected", rejectionReason: "why" }],
      [1, { status: "reset", resetReason: "again" }],
      [1, { status: "pending" }],
    ]);
  });

  it("tell who is not there, and send nothing that is impossible", async () => {
    const { review, sent } = over(
      {
        [`POST ${LIST}/batch`]: () => [
          { userId: "u1", ok: false, error: "user_not_found" },
          { userId: "u2", ok: false, error: "request_not_found" },
        ],
      },
      hub,
    );
    const results = await review.decide([
      accept(1),
      accept(2),
      accept(3, { to: "pending" }),
      accept(4, { to: "rejected", reason: "x".repeat(201) }),
    ]);
    expect(results.map((r) => !r.ok && r.error.code)).toEqual([
      "not-found",
      "not-found",
      "invalid",
      "invalid",
    ]);
    expect(sent).toHaveLength(1);
  });

  it("fall back to one by one where there is no batch, and understand its 404", async () => {
    const { review, lines } = over(
      {
        [`POST ${LIST}/handle`]: ({ body }) =>
          (body as { userId: string }).userId === "u1"
            ? {}
            : Response.json({ error: "No access request found" }, { status: 404 }),
        [`GET ${LIST}/accepted`]: () => [item(2, "accepted")],
      },
      hub,
    );
    const results = await review.decide([accept(1), accept(2), accept(3)]);
    expect(results.map((r) => r.ok)).toEqual([true, true, false]);
    await review.decide([accept(1)]);
    expect(lines().filter((line) => line.endsWith("/batch"))).toHaveLength(1);
  });

  it("that fail after others were taken are told in their results", async () => {
    let n = 0;
    const { review } = over(
      {
        [`POST ${LIST}/batch`]: (sent) =>
          n++ === 0
            ? batch(sent)
            : Response.json({}, { status: 429, headers: { "retry-after": "9" } }),
      },
      hub,
    );
    const results = await review.decide(Array.from({ length: 250 }, (_, i) => accept(i)));
    expect(results.filter((r) => r.ok)).toHaveLength(100);
    expect(results[249]).toMatchObject({
      ok: false,
      error: { code: "rate-limited", retryAfter: 9 },
    });
  });

  it.each<[string, unknown]>([
    ["too few results", []],
    ["a result that is none", [{ userId: "u1" }]],
    ["an unknown error", [{ userId: "u1", ok: false, error: "bored" }]],
  ])("with %s are malformed", async (_, answer) => {
    const { review } = over({ [`POST ${LIST}/batch`]: () => answer }, hub);
    await expect(review.decide([accept(1)])).rejects.toMatchObject({ code: "malformed" });
  });
});

describe("a visitor over the Hub's routes", () => {
  const hub = { routes: "hub" } as const;
  const gateOf = (check: Response) =>
    over(
      {
        [`GET ${API}`]: () => ({ id: repo.id, gated: "manual" }),
        "GET /datasets/acme/voices/resolve/main/README.md": ({ headers }) =>
          new Response(
            headers.has("authorization")
              ? "the token went along"
              : "---\nextra_gated_fields:\n  Company: text\n---\n",
          ),
        [`GET ${API}/auth-check`]: () => check,
        "GET /api/whoami-v2": () => ({ id: "u1", name: "ada", fullname: "Ada L." }),
      },
      hub,
    ).requester.load();
  const gated = (sentence: string): Response =>
    new Response(sentence, {
      status: 403,
      headers: { "x-error-code": "GatedRepo", "x-error-message": sentence },
    });

  it("meets the card's gate, and the standing that the Hub's sentences tell", async () => {
    const view = await gateOf(gated("Your request to access ... is awaiting a review from ..."));
    expect(view).toMatchObject({
      gated: true,
      approvalMode: "manual",
      status: "pending",
      visitor: { username: "ada" },
      gate: { fields: [{ name: "Company", type: "text" }] },
    });
    expect(view.gateFingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect((await gateOf(new Response("OK"))).status).toBe("accepted");
    expect((await gateOf(gated("... has been rejected by ..."))).status).toBe("rejected");
    expect((await gateOf(gated("... has been reset by ..."))).status).toBe("reset");
    expect((await gateOf(gated("... not in the authorized list ..."))).status).toBe("none");
  });

  it("asks on the repo's page: nothing is sent from here", async () => {
    const { requester, sent } = over({}, hub);
    const { answers } = readAnswers(EMPTY_GATE, {});
    await expect(requester.submit({ answers, gateFingerprint: "" })).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("https://hub.example/datasets/acme/voices"),
    });
    expect(sent).toEqual([]);
  });
});

describe("a submission", () => {
  const { answers } = readAnswers(EMPTY_GATE, {});
  const submission = { answers, gateFingerprint: "f" };

  it("is tried again after a lost answer, under the same key; the next one has another", async () => {
    let n = 0;
    const { requester, sent } = over({
      [`POST ${OWN}/ask`]: () => {
        n += 1;
        if (n === 1) throw new TypeError("fetch failed");
        return n === 2 ? Response.json({}, { status: 502 }) : { status: "pending" };
      },
    });
    expect(await requester.submit(submission)).toEqual({ status: "pending" });
    await requester.submit(submission);
    const keys = sent.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it("that failed keeps its key for when the button is pressed again", async () => {
    const { requester, sent } = over({
      [`POST ${OWN}/ask`]: () =>
        sent.length < 2
          ? Response.json({ error: { code: "conflict", message: "changed" } }, { status: 409 })
          : { status: "accepted" },
    });
    await expect(requester.submit(submission)).rejects.toMatchObject({ code: "conflict" });
    await requester.submit(submission);
    expect(sent[1]?.headers.get("idempotency-key")).toBe(sent[0]?.headers.get("idempotency-key"));
  });
});

describe("a token", () => {
  it("that is written into a page warns; one that is fetched does not", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    over({});
    expect(warn).not.toHaveBeenCalled();
    vi.stubGlobal("document", {});
    over({}, { token: async () => "hf_secret" });
    expect(warn).not.toHaveBeenCalled();
    over({});
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("Keep it on your server"));
    expect(String(warn.mock.calls)).not.toContain("hf_secret");
    vi.unstubAllGlobals();
  });

  it.each<[string, HttpOptions["token"]]>([
    ["cannot stand in a header", "hf_secret\nhost: evil"],
    ["cannot be had", () => Promise.reject(new Error("vault says hf_secret"))],
    ["is no text", (() => 7) as unknown as () => string],
  ])("that %s sends nothing", async (_, token) => {
    const { review, sent } = over({}, { ...(token !== undefined && { token }) });
    const error = await review.counts().catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "unauthenticated" });
    expect(JSON.stringify(error) + String(error)).not.toContain("hf_secret");
    expect(sent).toEqual([]);
  });

  it("goes along where the same origin redirects a reading, and nowhere else", async () => {
    const { review, sent } = over(
      {
        [`GET ${LIST}/pending`]: () =>
          new Response(null, { status: 307, headers: { location: "/api/renamed" } }),
        "GET /api/renamed": () => [],
      },
      { routes: "hub" },
    );
    expect(await review.list({ status: "pending" })).toEqual({ requests: [] });
    expect(sent[1]?.headers.get("authorization")).toBe("Bearer hf_secret");
  });
});

describe("an aborted call", () => {
  it("ends with its signal's reason, also while it waits to try again", async () => {
    const busy = () => Response.json({}, { status: 503, headers: { "retry-after": "20" } });
    const { review, sent } = over({ [`GET ${OWN}/counts`]: busy });
    const abort = new AbortController();
    const counting = review.counts({ signal: abort.signal });
    setTimeout(() => abort.abort(new Error("enough")), 20);
    await expect(counting).rejects.toThrow("enough");
    expect(sent).toHaveLength(1);
    await expect(review.counts({ signal: abort.signal })).rejects.toThrow("enough");
    expect(sent).toHaveLength(1);
  });
});

describe("a visitor's view", () => {
  const GATE = {
    repo,
    gated: true,
    gate: EMPTY_GATE,
    gateFingerprint: "f",
    approvalMode: "manual",
  };
  const ME = { visitor: null, status: "none" };

  it("takes one request", async () => {
    const { requester, sent } = over({ [`GET ${OWN}/me`]: () => ({ ...ME, gate: GATE }) });
    expect(await requester.load()).toEqual({ ...GATE, ...ME });
    expect(sent.map(({ url }) => url.pathname + url.search)).toEqual([`${OWN}/me?with=gate`]);
  });

  it("takes two from a service that gives the gate apart", async () => {
    const { requester, lines } = over({
      [`GET ${OWN}/me`]: () => ME,
      [`GET ${OWN}/gate`]: () => GATE,
    });
    expect(await requester.load()).toEqual({ ...GATE, ...ME });
    expect(lines()).toEqual([`GET ${OWN}/me`, `GET ${OWN}/gate`]);
  });
});
