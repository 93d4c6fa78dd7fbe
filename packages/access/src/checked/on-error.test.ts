import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHttpAdapters } from "../http.ts";
import { AccessError, type CheckedOptions, checkedReview, checkedSettings } from "../index.ts";
import { createMemoryAdapters } from "../memory.ts";
import type { ReviewAdapter } from "../ports/ports.types.ts";

const DECISION = { userId: "1", from: "pending", to: "accepted" } as const;
const log = vi.spyOn(console, "error");

beforeEach(() => void log.mockReset().mockImplementation(() => {}));
afterEach(() => void vi.useRealTimers());

/** An adapter every method of which does the same. */
function adapterOf(answer: () => unknown): ReviewAdapter {
  const { repo, capabilities } = createMemoryAdapters().review;
  return { repo, capabilities, counts: answer, decide: answer, list: answer } as never; // as a host's may be
}

const rejects = (error: unknown) => adapterOf(() => Promise.reject(error));
const conflict = new AccessError({ code: "conflict", message: "late" });

describe("onError of a checked port", () => {
  it("is called with what an adapter rejects with, and with the method", async () => {
    const onError = vi.fn();
    await expect(checkedReview(rejects(conflict), { onError }).counts()).rejects.toBe(conflict);
    expect(onError.mock.calls).toEqual([[conflict, { method: "review.counts" }]]);
    expect(log).not.toHaveBeenCalled();
  });

  it("is called with an AccessError whose cause is what was thrown", async () => {
    const onError = vi.fn();
    const fault = new TypeError("fetch failed");
    await checkedReview(rejects(fault), { onError }).counts().catch(String);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(AccessError), expect.anything());
    expect(onError.mock.lastCall?.[0]).toMatchObject({ code: "unavailable", cause: fault });
  });

  it("is called with an answer that has the wrong shape, and with a method that is missing", async () => {
    const onError = vi.fn();
    await checkedReview(
      adapterOf(() => 7),
      { onError },
    )
      .counts()
      .catch(String);
    await checkedSettings({} as never, { onError })
      .load()
      .catch(String);
    expect(onError.mock.calls).toEqual([
      [expect.objectContaining({ code: "malformed" }), { method: "review.counts" }],
      [expect.objectContaining({ code: "malformed" }), { method: "settings.load" }],
    ]);
  });

  it("is called for each decision that failed", async () => {
    const onError = vi.fn();
    const port = checkedReview(
      adapterOf(() => [
        { userId: "1", ok: true },
        { userId: "2", ok: false, error: { code: "conflict", message: "late" } },
      ]),
      { onError },
    );
    await port.decide(["1", "2", "3"].map((userId) => ({ ...DECISION, userId })));
    expect(onError.mock.calls).toEqual([
      [expect.objectContaining({ code: "conflict" }), { method: "review.decide" }],
      [expect.objectContaining({ code: "malformed" }), { method: "review.decide" }],
    ]);
  });

  it("is called for an HTTP adapter", async () => {
    const { review } = createHttpAdapters({
      endpoint: "https://hub.example",
      repo: { type: "dataset", id: "acme/voices" },
      fetch: async () => Promise.reject(new TypeError("no network")),
    });
    const onError = vi.fn();
    await checkedReview(review, { onError }).counts().catch(String);
    expect(onError.mock.calls).toEqual([
      [expect.objectContaining({ code: "offline" }), { method: "review.counts" }],
    ]);
  });

  it("is not called for a call that was aborted", async () => {
    const onError = vi.fn();
    const abort = new AbortController();
    const port = checkedReview(
      adapterOf(() => new Promise(() => {})),
      { onError },
    );
    const result = port.counts({ signal: abort.signal }).catch((reason: unknown) => reason);
    abort.abort("enough");
    expect(await result).toBe("enough");
    expect(onError).not.toHaveBeenCalled();
  });

  it("is read at the time of the failure, so the port stays the same while it changes", async () => {
    const options: { onError?: CheckedOptions["onError"] } = {};
    const adapter = rejects(conflict);
    const port = checkedReview(adapter, options);
    const onError = vi.fn();
    options.onError = onError;
    expect(checkedReview(adapter, options)).toBe(port);
    await port.counts().catch(String);
    expect(onError).toHaveBeenCalledOnce();
  });

  it("is each caller's: a port with other options is another one, checked again it is itself", async () => {
    const adapter = rejects(conflict);
    const [one, other] = [vi.fn(), vi.fn()];
    const port = checkedReview(adapter, { onError: one });
    expect(checkedReview(adapter, { onError: other })).not.toBe(port);
    expect(checkedReview(port, { onError: other })).toBe(port);
    expect(checkedReview(port)).toBe(port);
    await port.counts().catch(String);
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 0]);
  });

  it("changes nothing when it throws", async () => {
    const fault = new Error("broken");
    const onError = () => {
      throw fault;
    };
    await expect(checkedReview(rejects(conflict), { onError }).counts()).rejects.toBe(conflict);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("onError"), fault);
  });
});

describe("without onError", () => {
  it.each<[string, () => unknown]>([
    ["an answer of the wrong shape", () => 7],
    ["an error that is not an AccessError", () => Promise.reject(new TypeError("no"))],
    ["a throw that is not an error", () => Promise.reject("no")],
  ])("%s is logged once with its method", async (_, answer) => {
    await checkedReview(adapterOf(answer)).counts().catch(String);
    expect(log).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining("review.counts()"),
      expect.any(AccessError),
    );
  });

  it.each(["conflict", "invalid", "not-found", "unauthenticated", "offline", "timeout"] as const)(
    "%s is not logged",
    async (code) => {
      await checkedReview(rejects(new AccessError({ code, message: "no" })))
        .counts()
        .catch(String);
      expect(log).not.toHaveBeenCalled();
    },
  );
});
