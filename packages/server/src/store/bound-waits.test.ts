import type { PostgresPoolClient } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { boundWaits } from "./bound-waits.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pool whose connections are handed out by the test; gives how many came back. */
function pool() {
  const waiting: ((client: PostgresPoolClient) => void)[] = [];
  let released = 0;
  const client = { release: () => void released++ } as unknown as PostgresPoolClient; // nothing is queried
  return {
    database: {
      connect: () => new Promise<PostgresPoolClient>((resolve) => waiting.push(resolve)),
      end: async () => {},
    },
    handOut: () => waiting.shift()?.(client),
    released: () => released,
  };
}

const settled = (connecting: Promise<unknown>) =>
  connecting.then(
    () => "connected",
    (error: { code: string }) => error.code,
  );

describe("waiting for a connection", () => {
  it("ends where none is handed out in time, and a late one goes back", async () => {
    const { database, handOut, released } = pool();
    const outcome = settled(boundWaits(database, 1_000).connect());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await outcome).toBe("POOL_EXHAUSTED");
    handOut();
    await vi.advanceTimersByTimeAsync(0);
    expect(released()).toBe(1);
  });

  it("goes on while the queue moves", async () => {
    const { database, handOut, released } = pool();
    const bound = boundWaits(database, 1_000);
    const outcomes = Array.from({ length: 5 }, () => settled(bound.connect()));
    for (const _ of outcomes) {
      await vi.advanceTimersByTimeAsync(900);
      handOut();
    }
    expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => "connected"));
    expect(released()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("fails as the pool fails", async () => {
    const away = { connect: () => Promise.reject(new Error("away")), end: async () => {} };
    await expect(boundWaits(away, 1_000).connect()).rejects.toThrow("away");
  });
});
