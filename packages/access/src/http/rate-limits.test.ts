import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHttpAdapters } from "../http.ts";
import type { HttpOptions } from "./connection.types.ts";

const repo = { type: "dataset", id: "acme/voices" } as const;
const COUNTS = { pending: 1, accepted: 2, rejected: 3, reset: 4 };
const DECISION = { userId: "1", from: "pending", to: "accepted" } as const;
const DONE = { results: [{ userId: "1", ok: true }] };
const limited = (headers: Record<string, string>): Response =>
  Response.json({ error: "Too many requests" }, { status: 429, headers });

/** Adapters over these answers, the last of which comes again and again; and when each call was sent. */
function over(answers: readonly (() => Response)[], options: Partial<HttpOptions> = {}) {
  const sent: string[] = [];
  const adapters = createHttpAdapters({
    endpoint: "https://hub.example",
    repo,
    routes: "sallyport",
    fetch: async (url) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)];
      sent.push(`${String(url).split("/").at(-1)} at ${Math.floor(Date.now() / 1_000)}`);
      return answer?.() ?? Response.error();
    },
    ...options,
  });
  return { ...adapters, sent };
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("a call that is one too many", () => {
  it.each<[string, Record<string, string>, number]>([
    ["seconds", { "retry-after": "12" }, 12],
    ["a date", { "retry-after": "Thu, 01 Jan 1970 00:00:12 GMT" }, 12],
    // A second more: what is left of one is not said.
    ["the quota of the Hub", { ratelimit: '"api";r=0;t=55' }, 56],
    ["several quotas", { ratelimit: '"a";r=0;t=5, "b";r=3;t=99, "c" ; t=9 ; r=0' }, 10],
    ["a quota of a strange name", { ratelimit: '"a,b;r=0;t=99";r=0;t=7' }, 8],
    ["both", { "retry-after": "3", ratelimit: '"api";r=0;t=55' }, 3],
  ])("waits as %s asks, and continues", async (_, headers, seconds) => {
    const { review, sent } = over([() => limited(headers), () => Response.json(COUNTS)], {
      timeout: 1_000,
    });
    const onPause = vi.fn();
    const counts = review.counts({ onPause });
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
    expect(sent).toEqual(["counts at 0"]);
    expect(onPause.mock.calls).toEqual([[seconds]]);
    await vi.advanceTimersByTimeAsync(200);
    expect(await counts).toEqual(COUNTS);
    expect(sent).toEqual(["counts at 0", `counts at ${seconds}`]);
    expect(onPause.mock.calls).toEqual([[seconds], [0]]);
  });

  it("is sent again even where it changes something, as it was not done", async () => {
    const { review, sent } = over([
      () => limited({ "retry-after": "12" }),
      () => Response.json(DONE),
    ]);
    const results = review.decide([DECISION]);
    await vi.advanceTimersByTimeAsync(12_200);
    expect(await results).toMatchObject(DONE.results);
    expect(sent).toEqual(["decide at 0", "decide at 12"]);
  });

  it("rejects with how long to wait, where that is more than five minutes", async () => {
    const { review, sent } = over([() => limited({ "retry-after": "3600" })]);
    const onPause = vi.fn();
    await expect(review.counts({ onPause })).rejects.toMatchObject({
      code: "rate-limited",
      retryAfter: 3_600,
    });
    expect(sent).toHaveLength(1);
    expect(onPause).not.toHaveBeenCalled();
  });

  it("rejects where it still is after two waits", async () => {
    const { review, sent } = over([() => limited({ "retry-after": "12" })]);
    const counts = review.counts().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await counts).toMatchObject({ code: "rate-limited", retryAfter: 12 });
    expect(sent).toEqual(["counts at 0", "counts at 12", "counts at 24"]);
  });

  it.each(["", "soon", "t=5", '"api"', '"api";r=1;t=5', '"api";r=0', '"api";r=;t=', '"'])(
    "is tried again soon where %j is all that the answer has",
    async (ratelimit) => {
      const { review } = over([() => limited({ ratelimit }), () => Response.json(COUNTS)]);
      const counts = review.counts();
      await vi.advanceTimersByTimeAsync(500);
      expect(await counts).toEqual(COUNTS);
    },
  );

  it("ends while it waits as soon as it is aborted", async () => {
    const { review, sent } = over([() => limited({ "retry-after": "12" })]);
    const abort = new AbortController();
    const counts = review.counts({ signal: abort.signal }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5_000);
    abort.abort("enough");
    expect(await counts).toBe("enough");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });
});

it("a long report goes on where it was, with every page once", async () => {
  const row = (page: number) => ({
    user: { _id: `u${page}`, user: `user${page}`, fullname: `User ${page}` },
    timestamp: "2026-01-01T00:00:00.000Z",
    fields: {},
  });
  let calls = 0;
  const paths: string[] = [];
  const { review } = createHttpAdapters({
    endpoint: "https://hub.example",
    repo,
    routes: "hub",
    fetch: async (input) => {
      const url = new URL(String(input));
      calls += 1;
      if (calls % 3 === 0) return limited({ "retry-after": "20" });
      if (!url.pathname.endsWith("pending")) return Response.json([]);
      const page = Number(url.searchParams.get("cursor") ?? 0);
      paths.push(`page ${page}`);
      const next = `<${url.origin}${url.pathname}?cursor=${page + 1}>; rel="next"`;
      return Response.json([row(page)], { headers: page < 4 ? { link: next } : {} });
    },
  });
  const onPause = vi.fn();
  const report = review.report({ format: "csv", onPause });
  await vi.advanceTimersByTimeAsync(120_000);
  expect((await report).text.match(/user\d/g)).toEqual(
    expect.arrayContaining(["user0", "user1", "user2", "user3", "user4"]),
  );
  expect(paths).toEqual([0, 1, 2, 3, 4].map((page) => `page ${page}`));
  expect(onPause).toHaveBeenCalledWith(20);
  expect(onPause.mock.lastCall).toEqual([0]);
});
