import { EMPTY_GATE, readAnswers } from "@sallyport/schema";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { planAskAgain } from "../agreements.ts";
import { createHttpAdapters } from "../http.ts";
import { AccessError, checkedRequester, checkedReview, checkedSettings } from "../index.ts";
import { createMemoryAdapters } from "../memory.ts";
import type { CallOptions } from "../ports/ports.types.ts";

// What is logged is the subject of on-error.test.ts.
vi.spyOn(console, "error").mockImplementation(() => {});

const ADA = { id: "1", username: "ada", fullname: "Ada L." };
const REQUEST = {
  user: ADA,
  status: "pending",
  requestedAt: "2026-01-01T00:00:00.000Z",
  answers: [["Company", "Acme"]],
};
const COUNTS = { pending: 1, accepted: 2, rejected: 3, reset: 4 };
const REPORT = { filename: "a.csv", mediaType: "text/csv", text: "user" };
const VIEW = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate: EMPTY_GATE,
  gateFingerprint: "f",
  approvalMode: "manual",
  visitor: ADA,
  status: "none",
};
const AGREEMENTS = {
  gate: EMPTY_GATE,
  gateFingerprint: "f",
  asOf: "1",
  agreed: [],
  granted: { accepted: 0, pending: 0 },
  decided: { rejected: 0, reset: 0 },
};
const ASKED = { asked: { accepted: 1, pending: 0 }, missed: 0 };
const DECISION = { userId: "1", from: "pending", to: "accepted" } as const;
const submission = { answers: readAnswers(EMPTY_GATE, {}).answers, gateFingerprint: "f" };
const plan = planAskAgain({ ...AGREEMENTS, agreed: [] }, "all");

type Answering = (options?: CallOptions) => unknown;

/** The checked ports of an adapter every method of which does the same. */
function over(answering: Answering) {
  const { repo, capabilities } = createMemoryAdapters().review;
  const methods =
    "load submit withdraw gate list counts decide grant searchUsers report save agreements askAgain";
  const adapter = Object.fromEntries(
    methods
      .split(" ")
      .map((name) => [name, (...args: (CallOptions | undefined)[]) => answering(args.at(-1))]),
  );
  const port = { repo, capabilities, ...adapter } as never; // as a host's may be: no type holds
  return {
    requester: checkedRequester(port),
    review: checkedReview(port),
    settings: checkedSettings(port),
  };
}
type Ports = ReturnType<typeof over>;
type Call = (ports: Ports, options?: CallOptions) => Promise<unknown>;

/** Every method: how it is called, and what it gives. */
const CALLS: Readonly<Record<string, readonly [Call, answer: unknown]>> = {
  "requester.load": [({ requester }, o) => requester.load(o), VIEW],
  "requester.submit": [
    ({ requester }, o) => requester.submit(submission, o),
    { status: "pending" },
  ],
  "requester.withdraw": [({ requester }, o) => requester.withdraw(o), undefined],
  "requester.gate": [({ requester }, o) => requester.gate("f", o), EMPTY_GATE],
  "review.list": [
    ({ review }, o) => review.list({ status: "pending" }, o),
    { requests: [REQUEST] },
  ],
  "review.counts": [({ review }, o) => review.counts(o), COUNTS],
  "review.decide": [({ review }, o) => review.decide([DECISION], o), [{ userId: "1", ok: true }]],
  "review.grant": [({ review }, o) => review.grant({ userId: "1" }, o), undefined],
  "review.searchUsers": [({ review }, o) => review.searchUsers("a", o), [ADA]],
  "review.gate": [({ review }, o) => review.gate("f", o), EMPTY_GATE],
  "review.report": [({ review }, o) => review.report({ format: "csv", ...o }), REPORT],
  "settings.load": [({ settings }, o) => settings.load(o), { gated: false }],
  "settings.save": [({ settings }, o) => settings.save({ gated: false }, o), { gated: false }],
  "settings.agreements": [({ settings }, o) => settings.agreements(o), AGREEMENTS],
  "settings.askAgain": [({ settings }, o) => settings.askAgain(plan, o), ASKED],
};
const METHODS = Object.entries(CALLS).map(([name, [call, answer]]) => ({ name, call, answer }));
// They give nothing: there is no shape to get wrong.
const SILENT = ["requester.withdraw", "review.grant"];
// They take as long as they need: an interface can stop them.
const UNHURRIED = ["review.report", "settings.askAgain"];

describe.each(METHODS)("$name of a checked port", ({ name, call, answer }) => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("gives what the adapter gives", async () => {
    expect(await call(over(async () => answer))).toEqual(answer);
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a string", "no"],
    ["a number", 7],
    ["a boolean", true],
    ["a function", () => {}],
    ["an object", {}],
    ["an array", []],
  ])("names itself and its shape where it is given %s", async (kind, nonsense) => {
    // An empty list of people is one.
    if (SILENT.includes(name) || (name === "review.searchUsers" && kind === "an array")) return;
    const given = await call(over(() => nonsense)).catch((error: unknown) => error);
    if (name === "review.decide" && kind === "an array") {
      return expect(given).toMatchObject([
        { userId: "1", ok: false, error: { code: "malformed" } },
      ]);
    }
    expect(given).toBeInstanceOf(AccessError);
    expect(given).toMatchObject({ code: "malformed" });
    const { message } = given as AccessError; // seen above
    expect(message).toMatch(
      new RegExp(`^${name}\\(\\) must resolve to \\S.*, but ("\\w+"|it) is `),
    );
  });

  it.each<[string, Answering]>([
    ["throws", () => fail(new Error("broken"))],
    ["rejects with an Error", () => Promise.reject(new Error("broken"))],
    ["rejects with a string", () => Promise.reject("broken")],
  ])("rejects with an AccessError where the adapter %s", async (_, answering) => {
    const error = await call(over(answering)).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(AccessError);
    expect(error).toMatchObject({ code: "unavailable", message: "broken" });
  });

  it("hands on an AccessError as it is", async () => {
    const error = new AccessError({ code: "forbidden", message: "no" });
    await expect(call(over(() => Promise.reject(error)))).rejects.toBe(error);
  });

  it("rejects with the signal's reason, whether or not the adapter listens to it", async () => {
    const abort = new AbortController();
    const seen: unknown[] = [];
    const ports = over((options) => {
      seen.push(options?.signal);
      return new Promise(() => {});
    });
    const result = call(ports, { signal: abort.signal }).catch((error: unknown) => error);
    abort.abort("enough");
    await vi.advanceTimersByTimeAsync(name === "settings.askAgain" ? 2_000 : 0);
    expect(await result).toBe("enough");
    expect(seen).toEqual([abort.signal]);
    await expect(call(ports, { signal: abort.signal })).rejects.toBe("enough");
    expect(seen).toHaveLength(1);
  });

  it("leaves no timer behind", async () => {
    await call(over(async () => answer));
    expect(vi.getTimerCount()).toBe(0);
  });
});

it.each(METHODS.filter(({ name }) => !UNHURRIED.includes(name)))(
  "$name of a checked port rejects with `timeout` after 30 seconds",
  async ({ call }) => {
    vi.useFakeTimers();
    const result = call(over(() => new Promise(() => {}))).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toMatchObject({ code: "timeout" });
    vi.useRealTimers();
  },
);

it.each([[undefined], [null], ["settings"]])(
  "%j in place of an adapter has no method, and gives one port",
  async (nothing) => {
    const port = checkedSettings(nothing as never); // as a host without types may
    expect(checkedSettings(nothing as never)).toBe(port);
    await expect(port.load()).rejects.toMatchObject({
      code: "malformed",
      message: expect.stringMatching(/^settings\.load\(\) .* it is not a function\.$/),
    });
  },
);

function fail(error: unknown): never {
  throw error;
}

describe("a damaged answer", () => {
  const problem = (name: string, answer: unknown): Promise<unknown> =>
    (CALLS[name]?.[0] ?? fail)(over(async () => answer)).then(
      () => "no problem",
      (error: Error) => error.message.replace(/^.*, but /, ""),
    );

  it("of a list is named as the port describes it", async () => {
    const { review } = over(async () => ({ requests: [], nextCursor: 7 }));
    await expect(review.list({ status: "pending" })).rejects.toThrow(
      'review.list() must resolve to { requests: AccessRequest[], nextCursor?: string }, but "nextCursor" is a number.',
    );
  });

  it.each<[string, unknown, string]>([
    ["review.list", { requests: {} }, '"requests" is an object.'],
    ["review.counts", { ...COUNTS, reset: undefined }, '"reset" is undefined.'],
    ["review.counts", { ...COUNTS, pending: -1 }, '"pending" is an invalid number.'],
    ["review.counts", { ...COUNTS, pending: Number.NaN }, '"pending" is an invalid number.'],
    ["review.counts", { ...COUNTS, accepted: "2" }, '"accepted" is a string.'],
    ["review.decide", { results: [] }, "it is an object."],
    ["review.searchUsers", ADA, "it is an object."],
    ["review.searchUsers", [ADA, 7], '"[1]" is a number.'],
    ["review.searchUsers", [{}], '"[0]" is an invalid object.'],
    ["review.gate", { fields: [null] }, "it is an invalid object."],
    ["review.report", { ...REPORT, text: null }, '"text" is null.'],
    ["requester.load", { ...VIEW, gate: { fields: "f0" } }, '"gate" is an invalid object.'],
    ["requester.load", { ...VIEW, status: "banned" }, '"status" is an invalid string.'],
    ["requester.load", { ...VIEW, visitor: "ada" }, '"visitor" is a string.'],
    ["requester.load", { ...VIEW, repo: undefined }, '"repo" is undefined.'],
    ["requester.load", { ...VIEW, gateFingerprint: 7 }, '"gateFingerprint" is a number.'],
    ["requester.load", { ...VIEW, reason: ["no"] }, '"reason" is an array.'],
    ["requester.load", { ...VIEW, answers: { Company: "x" } }, '"answers" is an object.'],
    ["requester.submit", { status: "reset" }, '"status" is an invalid string.'],
    ["requester.submit", { status: "none" }, '"status" is an invalid string.'],
    ["settings.load", { gated: "maybe" }, '"gated" is an invalid string.'],
    ["settings.load", { gated: true }, '"gated" is an invalid boolean.'],
    [
      "settings.save",
      { gated: "auto", notificationsEmail: 7 },
      '"notificationsEmail" is a number.',
    ],
    ["settings.save", { gated: "auto", group: "g" }, '"group" is a string.'],
    ["settings.agreements", { ...AGREEMENTS, agreed: "all" }, '"agreed" is a string.'],
    ["settings.agreements", { ...AGREEMENTS, granted: null }, '"granted" is null.'],
    ["settings.askAgain", { ...ASKED, asked: 3 }, '"asked" is a number.'],
  ])("of %s is told by its part: %j", async (name, answer, expected) => {
    expect(await problem(name, answer)).toBe(expected);
  });

  it("is never quoted: it can hold anything", async () => {
    expect(await problem("settings.load", { gated: "<b>hf_secret</b>" })).not.toMatch(/secret/);
  });
});

describe("a checked list", () => {
  const list = (page: object) =>
    over(async () => page).review.list({ status: "pending", cursor: "here" });

  it("leaves out and counts rows that cannot be read, beside those that the adapter lost", async () => {
    const requests = [null, REQUEST, { status: "pending" }, REQUEST];
    expect(await list({ requests, unreadable: 2 })).toEqual({ requests: [REQUEST], unreadable: 5 });
  });

  it("leaves out optional parts that are null or cannot be read", async () => {
    const parts = {
      reviewedAt: "soon",
      reviewedBy: 7,
      grantedBy: null,
      reason: {},
      shownWords: [],
    };
    const user = { ...ADA, email: 7, avatarUrl: null };
    expect(await list({ requests: [{ ...REQUEST, ...parts, user }] })).toEqual({
      requests: [REQUEST],
    });
  });

  it("that leads to itself is incomplete", async () => {
    expect(await list({ requests: [], nextCursor: "here" })).toEqual({
      requests: [],
      incomplete: true,
    });
    expect(await list({ requests: [], nextCursor: "there" })).toEqual({
      requests: [],
      nextCursor: "there",
    });
    for (const nextCursor of ["", null]) {
      expect(await list({ requests: [], nextCursor })).toEqual({ requests: [] });
    }
  });
});

describe("checked decisions", () => {
  const decide = (answer: unknown) =>
    over(async () => answer).review.decide([DECISION, { ...DECISION, userId: "2" }]);

  it("come in the order of the decisions, wherever the adapter puts them", async () => {
    const error = { code: "conflict", message: "late", retryAfter: 2 };
    const results = [
      null,
      { userId: "2", ok: false, error, current: { ...REQUEST, user: { id: "2" } } },
      { userId: "1", ok: true, request: { user: {} }, mailIn: Number.POSITIVE_INFINITY },
    ];
    expect(await decide(results)).toEqual([
      { userId: "1", ok: true },
      {
        userId: "2",
        ok: false,
        error,
        current: { ...REQUEST, user: { id: "2", username: "2", fullname: "" } },
      },
    ]);
  });

  it.each([
    [[]],
    [[{ userId: "1" }]],
    [[{ userId: "1", ok: "yes" }]],
    [[{ userId: "1", ok: false }]],
    [[{ userId: "1", ok: false, error: { code: "teapot" } }]],
    [["1", "2"]],
  ])("without a result are malformed one by one: %j", async (results) => {
    expect(await decide(results)).toMatchObject([
      { userId: "1", ok: false, error: { code: "malformed" } },
      { userId: "2", ok: false, error: { code: "malformed" } },
    ]);
  });

  it("have 30 seconds for each hundred", async () => {
    vi.useFakeTimers();
    const many = Array.from({ length: 101 }, (_, i) => ({ ...DECISION, userId: `${i}` }));
    const result = over(() => new Promise(() => {}))
      .review.decide(many)
      .catch(({ code }: AccessError) => code);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toBe("timeout");
    vi.useRealTimers();
  });
});

describe("a checked port", () => {
  it("is made once, and checked again it is itself", () => {
    const { requester, review, settings } = createMemoryAdapters();
    for (const [check, adapter] of [
      [checkedRequester, requester],
      [checkedReview, review],
      [checkedSettings, settings],
    ] as [(port: unknown) => unknown, unknown][]) {
      const port = check(adapter);
      expect(port).not.toBe(adapter);
      expect(check(adapter)).toBe(port);
      expect(check(port)).toBe(port);
    }
  });

  it("leaves an HTTP adapter's answers as they are: it checks and times them itself", async () => {
    const { review } = createHttpAdapters({
      endpoint: "https://hub.example",
      repo: { type: "dataset", id: "acme/voices" },
      fetch: () => new Promise(() => {}),
    });
    vi.useFakeTimers();
    void checkedReview(review).counts();
    await vi.advanceTimersByTimeAsync(0);
    const byItself = vi.getTimerCount();
    void checkedReview({ ...review, counts: review.counts }).counts();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(2 * byItself + 1);
    vi.useRealTimers();
  });

  it("calls a method as the adapter's own, and reads what it holds each time", async () => {
    class Host {
      readonly #counts = COUNTS;
      capabilities = { batch: false };
      requestUrl?: string;
      async counts() {
        return this.#counts;
      }
    }
    const host = new Host();
    const review = checkedReview(host as never); // the rest is not called
    const requester = checkedRequester(host as never);
    expect(await review.counts()).toEqual(COUNTS);
    expect([review.capabilities.batch, requester.requestUrl]).toEqual([false, undefined]);
    host.capabilities = { batch: true };
    host.requestUrl = "https://hub.example/acme/voices";
    expect(review.capabilities.batch).toBe(true);
    expect(requester.requestUrl).toBe("https://hub.example/acme/voices");
  });

  it("names a method that the adapter lacks", async () => {
    await expect(checkedReview({} as never).counts()).rejects.toMatchObject({
      code: "malformed",
      message:
        "review.counts() must resolve to { pending: number, accepted: number, rejected: number, reset: number }, but it is not a function.",
    });
  });

  it("lets asking again say how far it came before it was stopped", async () => {
    vi.useFakeTimers();
    const abort = new AbortController();
    const { settings } = over(() => new Promise((done) => setTimeout(done, 500, ASKED)));
    const result = settings.askAgain(plan, { signal: abort.signal });
    abort.abort();
    await vi.advanceTimersByTimeAsync(500);
    expect(await result).toEqual(ASKED);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("reports how far a report and asking again are", async () => {
    const rows: number[] = [];
    const { review } = createMemoryAdapters({ generated: { pending: 5 } });
    const onProgress = (n: number): void => void rows.push(n);
    await checkedReview(review).report({ format: "csv", onProgress });
    expect(rows.at(-1)).toBe(5);
  });
});
