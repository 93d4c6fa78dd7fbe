import { parseGate } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import { createMemoryAdapters } from "../memory.ts";
import type { AccessRequest } from "../requests/request.types.ts";

const { gate } = parseGate({
  extra_gated_fields: {
    Company: "text",
    Country: "country",
    Day: "date_picker",
    Use: { type: "select", options: ["A", "B"] },
    Agree: "checkbox",
  },
});
const MANY = { pending: 600_000, accepted: 1_000, rejected: 50, seed: 7 };
const crowd = (options = {}) => createMemoryAdapters({ gate, generated: MANY, ...options }).review;
const idsOf = (requests: readonly AccessRequest[]): string[] => requests.map((r) => r.user.id);

describe("generated requests", () => {
  it("are as many as wanted, and no memory is taken by those nobody looks at", async () => {
    const before = process.memoryUsage().heapUsed;
    const review = crowd();
    expect(await review.counts()).toEqual({
      pending: 600_000,
      accepted: 1_000,
      rejected: 50,
      reset: 0,
    });
    const page = await review.list({ status: "pending", limit: 1_000 });
    expect(page.requests).toHaveLength(1_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  });

  it("answer the gate as visitors would", async () => {
    const { requests } = await crowd().list({ status: "pending", limit: 10 });
    const [first] = requests;
    expect(first?.answers.map(([name]) => name)).toEqual([
      "Company",
      "Country",
      "Day",
      "Use",
      "Agree",
    ]);
    const answers = new Map(first?.answers);
    expect(answers.get("Country")).toMatch(/^[A-Z]{2}$/);
    expect(answers.get("Day")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(["A", "B"]).toContain(answers.get("Use"));
    expect(answers.get("Agree")).toBe("on");
  });

  it("are the same for the same seed, and others for another", async () => {
    const first = await crowd().list({ status: "pending" });
    expect(await crowd().list({ status: "pending" })).toEqual(first);
    const other = await crowd({ generated: { ...MANY, seed: 8 } }).list({ status: "pending" });
    expect(idsOf(other.requests)).not.toEqual(idsOf(first.requests));
  });

  it("come in pages without gaps or repeats, newest first", async () => {
    const review = crowd({ generated: { pending: 95, accepted: 95 } });
    const all: AccessRequest[] = [];
    let cursor: string | undefined;
    do {
      const page = await review.list({ status: "pending", limit: 10, ...(cursor && { cursor }) });
      all.push(...page.requests);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(idsOf(all)).size).toBe(95);
    const times = all.map((request) => request.requestedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it("can be decided, and stand among the others where their time says", async () => {
    const review = crowd();
    const { requests } = await review.list({ status: "pending", limit: 20 });
    const chosen = requests[5];
    await review.decide([{ userId: chosen?.user.id ?? "", from: "pending", to: "accepted" }]);
    const pending = await review.list({ status: "pending", limit: 19 });
    expect(idsOf(pending.requests)).toEqual(idsOf(requests.filter((r) => r !== chosen)));
    expect(await review.counts()).toMatchObject({ pending: 599_999, accepted: 1_001 });
    const accepted = await review.list({ status: "accepted", limit: 50 });
    const times = accepted.requests.map((request) => request.requestedAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(idsOf(accepted.requests)).toContain(chosen?.user.id);
    await review.decide([{ userId: chosen?.user.id ?? "", from: "accepted", to: "pending" }]);
    expect(await review.list({ status: "pending", limit: 20 })).toMatchObject({
      requests: requests.map(({ user }) => ({ user })),
    });
  });

  it("are found by user name, and granted access by it", async () => {
    const review = crowd();
    const { requests } = await review.list({ status: "pending", limit: 10 });
    const { username = "", id = "" } = requests[3]?.user ?? {};
    const found = await review.list({ status: "pending", search: username, limit: 10 });
    expect(idsOf(found.requests)).toContain(id);
    await review.grant({ username });
    expect((await review.counts()).pending).toBe(599_999);
    await expect(review.grant({ username: "amina-zzzzzz" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a snapshot", () => {
  it("goes on where it was taken, script included", async () => {
    const options = {
      gate,
      generated: MANY,
      faults: [
        { call: "decide", nth: 3, error: { code: "rate-limited", message: "", retryAfter: 2 } },
      ],
    } as const;
    const first = createMemoryAdapters(options);
    const { requests } = await first.review.list({ status: "pending", limit: 10 });
    const [a, b, c] = idsOf(requests);
    const accept = (userId = "") => [{ userId, from: "pending", to: "accepted" }] as const;
    await first.review.decide(accept(a));
    await first.settings.save({ gated: "manual" });
    await first.review.decide(accept(b));
    const kept = JSON.parse(JSON.stringify(first.snapshot()));
    await first.review.decide(accept(c)).catch(() => {});

    const second = createMemoryAdapters({ ...options, snapshot: kept });
    expect(await second.review.counts()).toMatchObject({ pending: 599_998, accepted: 1_002 });
    expect(await second.settings.load()).toEqual({ gated: "manual" });
    await expect(second.review.decide(accept(c))).rejects.toMatchObject({
      code: "rate-limited",
      retryAfter: 2,
    });
    expect((await second.review.list({ status: "pending", limit: 10 })).requests[0]?.user.id).toBe(
      c,
    );
    await second.review.decide(accept(c));
    const accepted = await second.review.list({ status: "accepted" });
    const decided = accepted.requests.find((request) => request.user.id === c);
    expect(Date.parse(decided?.reviewedAt ?? "")).toBeGreaterThan(kept.now);
  });
});

describe("a script", () => {
  const [one, two] = ["1", "2"].map(
    (id): AccessRequest => ({
      user: { id, username: `u${id}`, fullname: `User ${id}` },
      status: "pending",
      requestedAt: "2026-01-01T00:00:00.000Z",
      answers: [],
    }),
  );
  const requests = one && two ? [one, two] : [];

  it("fails for one person among several", async () => {
    const error = { code: "unavailable", message: "" } as const;
    const { review } = createMemoryAdapters({
      requests,
      faults: [{ call: "decide", userId: "1", error }],
    });
    const results = await review.decide([
      { userId: "1", from: "pending", to: "accepted" },
      { userId: "2", from: "pending", to: "accepted" },
    ]);
    expect(results.map((result) => result.ok)).toEqual([false, true]);
  });

  it("answers with nonsense, or never", async () => {
    const { review } = createMemoryAdapters({
      requests,
      faults: [
        { call: "list", answer: { requests: null } },
        { call: "counts", hang: true },
      ],
    });
    expect(await review.list({ status: "pending" })).toEqual({ requests: null });
    const abort = new AbortController();
    const counting = review.counts({ signal: abort.signal });
    abort.abort(new Error("enough"));
    await expect(counting).rejects.toThrow("enough");
  });
});
