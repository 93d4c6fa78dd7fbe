import { EMPTY_GATE, gateModelOf, readAnswers } from "@sallyport/schema";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { planAskAgain } from "../agreements.ts";
import { ACCESS_ERROR_CODES, AccessError } from "../errors/access-error.ts";
import { createHttpAdapters } from "../http.ts";
import type { Adapters } from "../ports/ports.types.ts";
import { isFields } from "../shapes/fields.ts";

// For any response of a server, a method returns what its type says or throws an `AccessError`, in time.
// `FUZZ_RUNS=100000 FUZZ_SEED=…` runs longer, or again what failed.

const { FUZZ_RUNS = "300", FUZZ_SEED } = process.env;
const parameters = {
  numRuns: Number(FUZZ_RUNS),
  ...(FUZZ_SEED !== undefined && { seed: Number(FUZZ_SEED) }),
};

const STATUSES = ["pending", "accepted", "rejected", "reset", "none"];
const texts = fc.oneof(
  fc.constantFrom(...STATUSES, ...ACCESS_ERROR_CODES, "2026-01-01T00:00:00Z", "f0", "u1", "text"),
  fc.constantFrom(
    "select",
    "auto",
    "manual",
    "",
    "__proto__",
    "a@b.c",
    "hf_secretsecret",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const scalars = fc.oneof(
  texts,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER),
);
const anything = fc.oneof(scalars, fc.jsonValue({ maxDepth: 3 }));
/** A shape whose parts are mostly right, and sometimes anything. */
const loose = (parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      Object.entries(parts).map(([key, part]) => [
        key,
        fc.oneof({ weight: 9, arbitrary: part }, { weight: 1, arbitrary: anything }),
      ]),
    ),
    { requiredKeys: [] },
  );
const some = (part: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.array(fc.oneof({ weight: 9, arbitrary: part }, { weight: 1, arbitrary: anything }), {
    maxLength: 4,
  });
const times = fc.constantFrom("2026-01-01T00:00:00Z", "2026-01-02T00:00:00.5Z", "soon");
const ids = fc.constantFrom("u1", "u2", "u3");
const person = loose({
  id: ids,
  _id: ids,
  username: texts,
  user: texts,
  name: texts,
  fullname: texts,
  email: texts,
  avatarUrl: texts,
});
const fields = fc.oneof(some(fc.tuple(texts, texts)), fc.dictionary(texts, texts));
const row = loose({
  user: person,
  status: fc.constantFrom(...STATUSES),
  timestamp: times,
  requestedAt: times,
  reviewedAt: times,
  grantedBy: person,
  reviewedBy: person,
  reason: texts,
  gateFingerprint: texts,
  shownWords: loose({ lang: texts, texts: some(fc.tuple(texts, texts)) }),
  fields,
  answers: fields,
});
const field = loose({
  id: fc.constantFrom("f0", "f1"),
  name: texts,
  type: fc.constantFrom("text", "checkbox", "date_picker", "country", "select", "ip_location"),
  required: fc.boolean(),
  options: some(loose({ label: texts, value: texts })),
  maxLength: fc.nat(),
  min: fc.constant("2026-01-01"),
  preferred: some(texts),
});
const gate = loose({ prompt: texts, heading: texts, fields: some(field) });
const issue = loose({ code: texts, fieldId: texts, name: texts, message: texts });
const error = loose({
  code: fc.constantFrom(...ACCESS_ERROR_CODES),
  message: texts,
  issues: some(issue),
});
const counts = { pending: fc.nat(), accepted: fc.nat(), rejected: fc.nat(), reset: fc.nat() };
const result = loose({
  userId: ids,
  ok: fc.boolean(),
  error: fc.oneof(error, fc.constantFrom("user_not_found", "request_not_found")),
  request: row,
  current: row,
  mailIn: fc.nat(),
});
const bodies = fc.oneof(
  anything,
  some(row),
  some(result),
  loose({ requests: some(row), nextCursor: texts }),
  loose({ results: some(result) }),
  loose({ users: some(person) }),
  loose({ error }),
  loose({
    ...counts,
    gated: fc.constantFrom(false, "auto", "manual"),
    notificationsEmail: texts,
    group: loose({ id: texts, title: texts }),
  }),
  loose({
    ...counts,
    gate,
    repo: loose({ type: texts, id: texts }),
    gateFingerprint: texts,
    approvalMode: texts,
    gated: fc.boolean(),
    visitor: person,
    status: fc.constantFrom(...STATUSES),
    requestedAt: times,
    location: loose({ country: texts, region: texts }),
    answers: fields,
    asOf: texts,
    agreed: some(
      loose({ ...counts, fingerprint: texts, gate, firstAskedAt: times, lastAskedAt: times }),
    ),
    granted: loose(counts),
    decided: loose(counts),
    asked: loose(counts),
    next: texts,
  }),
);
const LIST = "/api/datasets/acme/voices/user-access-request/pending";
const answers = fc.record({
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constant(200) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        202,
        204,
        302,
        400,
        401,
        404,
        405,
        408,
        409,
        422,
        423,
        429,
        500,
        501,
        503,
        504,
      ),
    },
  ),
  type: fc.oneof(
    { weight: 8, arbitrary: fc.constant("application/json") },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "text/html",
        "application/json; charset=x",
        "text/plain; charset=utf-16le",
        "",
      ),
    },
  ),
  link: fc.constantFrom(
    undefined,
    `<${LIST}?p=1>; rel="next"`,
    `<${LIST}?p=2>; rel=next`,
    "<%>; rel=next",
    "<",
  ),
  body: bodies,
  cut: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat(40) },
  ),
  fault: fc.constantFrom(...Array.from({ length: 18 }, () => undefined), "offline", "never"),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { "retry-after": "2" },
    { "retry-after": "soon" },
    { location: "/login" },
    { location: "http://[" },
    { "x-error-code": "GatedRepo", "x-error-message": "awaiting a review" },
  ),
});
type Answer = typeof answers extends fc.Arbitrary<infer One> ? One : never;

const text = (value: unknown): boolean => typeof value === "string";
const optional = (is: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || is(value);
const count = (value: unknown): boolean => Number.isSafeInteger(value) || Number(value) >= 0;
const listOf =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(is);
/** Whether a value is an object with these parts, each of its kind. */
const shape =
  (parts: Record<string, (value: unknown) => boolean>) =>
  (value: unknown): boolean =>
    isFields(value) && Object.entries(parts).every(([key, is]) => is(value[key]));
const maybe =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    optional(is, value);
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const isTime = (value: unknown): boolean => text(value) && !Number.isNaN(Date.parse(String(value)));
const isPerson = shape({
  id: text,
  username: text,
  fullname: text,
  email: maybe(text),
  avatarUrl: maybe(text),
});
const isPairs = listOf((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(text));
const isStatus = oneOf("pending", "accepted", "rejected", "reset");
const isRequest = shape({
  user: isPerson,
  status: isStatus,
  requestedAt: isTime,
  reviewedAt: maybe(isTime),
  reviewedBy: maybe(isPerson),
  grantedBy: maybe(isPerson),
  reason: maybe(text),
  gateFingerprint: maybe(text),
  answers: isPairs,
  shownWords: maybe(shape({ lang: text, texts: isPairs })),
});
const isError = shape({
  code: oneOf(...ACCESS_ERROR_CODES),
  message: (value) => text(value) && value !== "",
  issues: maybe(listOf(shape({ code: text, fieldId: text, name: text, message: text }))),
  retryAfter: maybe(count),
});
const isGate = (value: unknown): boolean => gateModelOf(value) !== undefined;
const losses = { unreadable: maybe(count), incomplete: maybe(oneOf(true)) };
const isCounts = shape({
  pending: count,
  accepted: count,
  rejected: count,
  reset: count,
  ...losses,
});
const isSettings = shape({
  gated: oneOf(false, "auto", "manual"),
  notificationsMode: maybe(oneOf("bulk", "real-time")),
  notificationsEmail: maybe(text),
  orgMembersGated: maybe(oneOf(true, false)),
  group: maybe(shape({ id: text, title: maybe(text) })),
});
const isNothing = oneOf(undefined);
const someCounts = shape({ accepted: count, pending: count });

const sent = readAnswers(EMPTY_GATE, {}).answers;
const accept = { userId: "u1", from: "pending", to: "accepted" } as const;
const reject = { userId: "u2", from: "accepted", to: "rejected", reason: "no" } as const;
const plan = planAskAgain(
  {
    gate: EMPTY_GATE,
    gateFingerprint: "f",
    asOf: "now",
    agreed: [],
    granted: { accepted: 3, pending: 2 },
    decided: { rejected: 0, reset: 0 },
  },
  "all",
);

/** Every method, and what its type says of what it gives. */
const METHODS: readonly [string, (a: Adapters) => Promise<unknown>, (value: unknown) => boolean][] =
  [
    [
      "requester.load",
      (a) => a.requester.load(),
      shape({
        repo: shape({ type: oneOf("dataset", "model"), id: text }),
        gated: oneOf(true, false),
        gate: isGate,
        gateFingerprint: text,
        approvalMode: oneOf("auto", "manual"),
        visitor: (value) => value === null || isPerson(value),
        status: (value) => value === "none" || isStatus(value),
        requestedAt: maybe(text),
        location: maybe(shape({ country: text, region: maybe(text) })),
        closed: maybe(oneOf("card-errors", "region-unknown", "region")),
      }),
    ],
    [
      "requester.submit",
      (a) => a.requester.submit({ answers: sent, gateFingerprint: "f" }),
      shape({ status: oneOf("pending", "accepted", "rejected"), requestedAt: maybe(text) }),
    ],
    ["requester.withdraw", (a) => a.requester.withdraw(), isNothing],
    ["requester.gate", (a) => a.requester.gate("f"), isGate],
    [
      "review.list",
      (a) => a.review.list({ status: "pending" }),
      shape({ requests: listOf(isRequest), nextCursor: maybe(text), ...losses }),
    ],
    ["review.counts", (a) => a.review.counts(), isCounts],
    [
      "review.decide",
      (a) => a.review.decide([accept, reject]),
      (value) =>
        Array.isArray(value) &&
        value.length === 2 &&
        value.every((one: unknown, n) =>
          isFields(one) && one.ok === true
            ? shape({
                userId: oneOf(`u${n + 1}`),
                request: maybe(isRequest),
                mailIn: maybe(count),
              })(one)
            : shape({
                userId: oneOf(`u${n + 1}`),
                ok: oneOf(false),
                error: isError,
                current: maybe(isRequest),
              })(one),
        ),
    ],
    ["review.grant", (a) => a.review.grant({ username: "ada" }), isNothing],
    ["review.searchUsers", (a) => a.review.searchUsers("ada"), listOf(isPerson)],
    ["review.gate", (a) => a.review.gate("f"), isGate],
    ...(["json", "jsonl", "csv"] as const).map(
      (format) =>
        [
          `review.report ${format}`,
          (a: Adapters) => a.review.report({ format }),
          shape({ filename: text, mediaType: text, text, ...losses }),
        ] as [string, (a: Adapters) => Promise<unknown>, (value: unknown) => boolean],
    ),
    ["settings.load", (a) => a.settings.load(), isSettings],
    [
      "settings.save",
      (a) => a.settings.save({ gated: "auto", notificationsMode: "bulk" }),
      isSettings,
    ],
    [
      "settings.agreements",
      (a) => a.settings.agreements(),
      shape({
        gate: isGate,
        gateFingerprint: text,
        asOf: text,
        granted: someCounts,
        decided: shape({ rejected: count, reset: count }),
        agreed: listOf(
          shape({ fingerprint: text, gate: maybe(isGate), accepted: count, pending: count }),
        ),
      }),
    ],
    [
      "settings.askAgain",
      (a) => a.settings.askAgain(plan),
      shape({ asked: someCounts, missed: count, error: maybe(isError) }),
    ],
  ];

/** A service that gives these answers in turn, over and over. */
function service(given: readonly Answer[]): typeof fetch {
  let n = 0;
  return async (_, init) => {
    const answer = given[n++ % given.length];
    if (answer?.fault === "offline") throw new TypeError("fetch failed");
    if (!answer || answer.fault === "never") {
      return new Promise((__, reject) =>
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)),
      );
    }
    const { status, type, link, body, cut } = answer;
    const content = JSON.stringify(body).slice(0, cut);
    return new Response(status === 204 ? null : content, {
      status,
      headers: { "content-type": type, ...answer.headers, ...(link !== undefined && { link }) },
    });
  };
}

// What a method loads when it is called takes real time; the first time, more than any test waits.
beforeAll(async () => {
  await Promise.all([
    import("../report/report.ts"),
    import("@sallyport/schema/card"),
    import("@sallyport/schema/fingerprint"),
  ]);
});
const realTurn = (): Promise<void> => new Promise((done) => setImmediate(done));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => void vi.useRealTimers());

it.each(METHODS)("%s gives its type or an AccessError, whatever comes", async (_, call, is) => {
  const cases = fc.record({
    routes: fc.constantFrom("sallyport", "hub", "auto"),
    given: fc.array(answers, { minLength: 1, maxLength: 3 }),
  });
  // The seed of a failure, and the smallest one, are in fast-check's message.
  await fc.assert(
    fc.asyncProperty(cases, async ({ routes, given }) => {
      const adapters = createHttpAdapters({
        endpoint: "https://hub.example",
        repo: { type: "dataset", id: "acme/voices" },
        token: "hf_secretsecret",
        routes,
        fetch: service(given),
      });
      let ended: { value: unknown } | { error: unknown } | undefined;
      call(adapters).then(
        (value) => {
          ended = { value };
        },
        (thrown: unknown) => {
          ended = { error: thrown };
        },
      );
      for (let waited = 0; waited < 1_000 && !ended; waited++) {
        await vi.advanceTimersByTimeAsync(30_000);
        if (waited > 0) await realTurn();
      }
      if (!ended) throw new Error("It never ends.");
      if ("value" in ended) {
        if (!is(ended.value)) throw new Error(`It gives ${JSON.stringify(ended.value)}`);
        return;
      }
      expect(ended.error).toBeInstanceOf(AccessError);
      const told = JSON.stringify(ended.error) + String(ended.error);
      expect(isError(JSON.parse(JSON.stringify(ended.error)))).toBe(true);
      expect(told.replace(/"(?:name|fieldId)":"[^"]*"/g, "")).not.toContain("hf_secretsecret");
    }),
    parameters,
  );
});
