import { describe, expect, it, vi } from "vitest";
import { createHttpAdapters } from "../http.ts";
import type { ReviewAdapter } from "../ports/ports.types.ts";

const repo = { type: "dataset", id: "acme/voices" } as const;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const row = (n: number): string =>
  JSON.stringify({ user: `u${n}`, status: "pending", name: '"status":' });

/** An adapter whose report comes in these parts, each so many ms after the one before. */
function over(
  parts: readonly string[],
  { wait = 0, timeout = 30_000, fails = 0 } = {},
): ReviewAdapter {
  let attempt = 0;
  const body = (): ReadableStream<Uint8Array> => {
    const rest = [...parts];
    attempt += 1;
    const broken = attempt <= fails;
    return new ReadableStream({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        const part = rest.shift();
        if (part !== undefined) controller.enqueue(bytes(part));
        else if (broken) controller.error(new TypeError("terminated"));
        else controller.close();
      },
    });
  };
  const headers = { "content-type": "application/json" };
  const send = async (): Promise<Response> => new Response(body(), { headers });
  return createHttpAdapters({
    endpoint: "https://hub.example",
    repo,
    routes: "sallyport",
    timeout,
    fetch: send,
  }).review;
}

describe("a report that is on its way", () => {
  it("tells how many rows there are so far, wherever its parts are cut", async () => {
    const text = `[${[1, 2, 3].map(row).join(",")}]`;
    const rows: number[] = [];
    const report = await over([...text]).report({
      format: "json",
      onProgress: (count) => rows.push(count),
    });
    expect(report.text).toBe(text);
    expect([...new Set(rows)]).toEqual([1, 2, 3]);
  });

  it("counts anew in another attempt", async () => {
    const rows: number[] = [];
    await over([`${row(1)}\n`, `${row(2)}\n`], { fails: 1 }).report({
      format: "jsonl",
      onProgress: (count) => rows.push(count),
    });
    expect(rows).toEqual([1, 2, 1, 2]);
  });

  it("may take longer than a call may, as long as something comes", async () => {
    vi.useFakeTimers();
    const parts = Array.from({ length: 12 }, (_, n) => `${row(n)}\n`);
    const slow = over(parts, { wait: 50, timeout: 300 });
    const watched = slow.report({ format: "jsonl", onProgress: () => {} });
    const unwatched = expect(slow.report({ format: "jsonl" })).rejects.toMatchObject({
      code: "timeout",
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await watched).text.split("\n")).toHaveLength(13);
    await unwatched;
    vi.useRealTimers();
  });
});
