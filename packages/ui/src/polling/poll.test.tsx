import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PollOptions, type PollResult, poll } from "./poll.ts";

let abort: AbortController;
let result: PollResult;
let at: number[];
let began: number;

beforeEach(() => {
  vi.useFakeTimers();
  abort = new AbortController();
  result = "same";
  at = [];
  began = Date.now();
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
});

const start = (options: Partial<PollOptions> = {}) =>
  poll(
    async () => {
      at.push((Date.now() - began) / 1000);
      return result;
    },
    { interval: () => 2_000, signal: abort.signal, ...options },
  );
const show = (state: "visible" | "hidden"): void => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
};
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe("polling", () => {
  it("reads less and less often, and every 30 s at last", async () => {
    start();
    await pass(200);
    const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(waits.slice(0, 4).map((wait) => Math.round(wait * 10) / 10)).toEqual([
      3, 4.5, 6.8, 10.1,
    ]);
    expect(Math.max(...waits)).toBe(30);
    expect(waits.at(-1)).toBe(30);
  });

  it("keeps its pace for a while after a change", async () => {
    start({ steady: 10_000 });
    await pass(8);
    expect(at).toEqual([0, 2, 4, 6, 8]);
    await pass(60);
    result = "changed";
    await pass(30);
    result = "same";
    at = [];
    await pass(8);
    expect(at.length).toBe(4);
  });

  it("reads nothing that is settled until one comes back to the page", async () => {
    result = "settled";
    start();
    await pass(600);
    expect(at).toEqual([0]);
    dispatchEvent(new Event("focus"));
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(60);
    expect(at).toEqual([0, 600]);
  });

  it("reads nothing in a hidden tab, and right away in one that is shown", async () => {
    start();
    await pass(1);
    show("hidden");
    await pass(300);
    expect(at).toEqual([0]);
    show("visible");
    await pass(0);
    expect(at).toEqual([0, 301]);
    await pass(3);
    expect(at).toEqual([0, 301, 304]);
  });

  it("asks a server that fails half as often each time", async () => {
    result = "failed";
    start();
    await pass(120);
    expect(at).toEqual([0, 4, 12, 28, 58, 88, 118]);
  });

  it("begins with what is known already", async () => {
    start({ first: "settled" });
    await pass(60);
    expect(at).toEqual([]);
    result = "settled";
    dispatchEvent(new Event("focus"));
    await pass(60);
    expect(at).toEqual([60]);
  });

  it("goes back to its first pace after a change of the page's own", async () => {
    const restart = start({ first: "settled" });
    restart();
    await pass(2);
    expect(at).toEqual([2]);
  });

  it("ends", async () => {
    start();
    abort.abort();
    dispatchEvent(new Event("focus"));
    await pass(60);
    expect(at).toEqual([0]);
  });
});
