import { type Answers, parseGate, readAnswers } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import type { AccessRequest, Person } from "../requests/request.types.ts";
import { createMemoryAdapters } from "./create-memory-adapters.ts";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const ADA: Person = {
  id: "1",
  username: "ada",
  fullname: "Ada Lovelace",
  email: "ada@example.org",
};
const GRACE: Person = {
  id: "2",
  username: "grace",
  fullname: "Grace Hopper",
  email: "grace@example.org",
};
const answers: Answers = readAnswers(gate, { f0: "Acme" }).answers;
const asked = (
  user: Person,
  status: AccessRequest["status"] = "pending",
  minute = 0,
): AccessRequest => ({
  user,
  status,
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  answers: [["Company", `Firm of ${user.username}`]],
});
const manual = { gate, approvalMode: "manual", visitor: ADA } as const;

describe("the visitor's side in memory", () => {
  it("asks once: asking again changes nothing, withdrawing makes room", async () => {
    const { requester } = createMemoryAdapters(manual);
    const { gateFingerprint, status } = await requester.load();
    expect(status).toBe("none");
    const first = await requester.submit({ answers, gateFingerprint });
    expect(first.status).toBe("pending");
    expect(await requester.submit({ answers, gateFingerprint })).toEqual(first);
    await requester.withdraw();
    expect((await requester.load()).status).toBe("none");
    await expect(requester.withdraw()).rejects.toMatchObject({ code: "not-found" });
  });

  it("is accepted at once where approval is automatic", async () => {
    const { requester } = createMemoryAdapters({ ...manual, approvalMode: "auto" });
    const { gateFingerprint } = await requester.load();
    expect(await requester.submit({ answers, gateFingerprint })).toMatchObject({
      status: "accepted",
    });
  });

  it.each([
    ["signed out", { visitor: null }, "unauthenticated"],
    ["a closed gate", { closed: "card-errors" as const }, "forbidden"],
  ])("refuses %s", async (_, options, code) => {
    const { requester } = createMemoryAdapters({ ...manual, ...options });
    const { gateFingerprint } = await requester.load();
    await expect(requester.submit({ answers, gateFingerprint })).rejects.toMatchObject({ code });
  });

  it("refuses another gate's fingerprint and answers that cannot be taken", async () => {
    const { requester } = createMemoryAdapters(manual);
    const { gateFingerprint } = await requester.load();
    await expect(requester.submit({ answers, gateFingerprint: "x" })).rejects.toMatchObject({
      code: "conflict",
    });
    const empty = readAnswers(gate, {}).answers;
    await expect(requester.submit({ answers: empty, gateFingerprint })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ code: "required", fieldId: "f0" }],
    });
  });
});

describe("the owner's side in memory", () => {
  it("decides each request by itself, and tells a conflict as data", async () => {
    const { review } = createMemoryAdapters({
      ...manual,
      requests: [asked(ADA), asked(GRACE, "accepted")],
    });
    const results = await review.decide([
      { userId: "1", from: "pending", to: "rejected", reason: "No" },
      { userId: "2", from: "pending", to: "accepted" },
      { userId: "3", from: "pending", to: "accepted" },
      { userId: "1", from: "rejected", to: "rejected" },
      { userId: "2", from: "accepted", to: "rejected", reason: "x".repeat(201) },
    ]);
    expect(results).toMatchObject([
      { ok: true, request: { status: "rejected", reason: "No" } },
      { ok: false, error: { code: "conflict" }, current: { status: "accepted" } },
      { ok: false, error: { code: "not-found" } },
      { ok: false, error: { code: "invalid" } },
      { ok: false, error: { code: "invalid" } },
    ]);
    expect(await review.counts()).toEqual({ pending: 0, accepted: 1, rejected: 1, reset: 0 });
  });

  it("forgets a review when the request goes back to pending", async () => {
    const { review } = createMemoryAdapters({ ...manual, requests: [asked(ADA)] });
    await review.decide([{ userId: "1", from: "pending", to: "rejected", reason: "No" }]);
    const [result] = await review.decide([{ userId: "1", from: "rejected", to: "pending" }]);
    expect(result).toEqual({ userId: "1", ok: true, request: asked(ADA) });
  });

  it("pages newest first, and searches names and answers", async () => {
    const people = Array.from(
      { length: 25 },
      (_, i): Person => ({ id: `p${i}`, username: `user${i}`, fullname: `U ${i}` }),
    );
    const { review } = createMemoryAdapters({
      requests: people.map((p, i) => asked(p, "pending", i)),
    });
    const first = await review.list({ status: "pending", limit: 10 });
    const second = await review.list({
      status: "pending",
      limit: 10,
      cursor: first.nextCursor ?? "",
    });
    const third = await review.list({
      status: "pending",
      limit: 10,
      cursor: second.nextCursor ?? "",
    });
    const names = [first, second, third].flatMap((page) =>
      page.requests.map((r) => r.user.username),
    );
    expect(names).toEqual(people.map((p) => p.username).reverse());
    expect(third.nextCursor).toBeUndefined();
    expect(
      (await review.list({ status: "pending", search: "firm of user7" })).requests,
    ).toHaveLength(1);
  });

  it("grants to who never asked, and refuses who has access", async () => {
    const { review } = createMemoryAdapters({ people: [GRACE] });
    await review.grant({ username: "grace" });
    const { requests } = await review.list({ status: "accepted" });
    expect(requests).toMatchObject([{ user: { username: "grace" }, answers: [] }]);
    expect(requests[0]?.user).not.toHaveProperty("email");
    await expect(review.grant({ userId: "2" })).rejects.toMatchObject({ code: "invalid" });
    await expect(review.grant({ username: "who" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a script", () => {
  it("fails the call it names, and no other", async () => {
    const faults = [
      { call: "counts", nth: 2, error: { code: "rate-limited", message: "", retryAfter: 2 } },
    ] as const;
    const { review } = createMemoryAdapters({ faults });
    await review.counts();
    await expect(review.counts()).rejects.toMatchObject({ code: "rate-limited", retryAfter: 2 });
    await review.counts();
  });

  it("lets somebody else decide at the moment it names", async () => {
    const moves = [{ before: "decide", nth: 1, userId: "1", to: "accepted" }] as const;
    const { review } = createMemoryAdapters({ requests: [asked(ADA)], moves });
    const [result] = await review.decide([{ userId: "1", from: "pending", to: "rejected" }]);
    expect(result).toMatchObject({
      ok: false,
      error: { code: "conflict" },
      current: { status: "accepted" },
    });
  });

  it("ends with the signal's reason when a call is aborted", async () => {
    const { review } = createMemoryAdapters({ latency: 60_000 });
    const abort = new AbortController();
    const counting = review.counts({ signal: abort.signal });
    abort.abort(new Error("enough"));
    await expect(counting).rejects.toThrow("enough");
  });

  it("hands out copies", async () => {
    const { review } = createMemoryAdapters({ requests: [asked(ADA)] });
    const page = await review.list({ status: "pending" });
    (page.requests as AccessRequest[]).length = 0;
    expect((await review.list({ status: "pending" })).requests).toHaveLength(1);
  });
});
