import { createMemoryAdapters } from "@sallyport/access/memory";
import { EMPTY_GATE } from "@sallyport/schema";
import { act, render } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { ReviewPanel } from "../index.ts";

// What follows the counts is fetched late, and a fake clock does not wait for that.
beforeAll(() => import("../state/follow.ts").then(() => {}));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

it("counts every five seconds while something happens, and every half minute at last", async () => {
  const { review } = createMemoryAdapters({
    repo: { type: "dataset", id: "acme/voices" },
    gate: EMPTY_GATE,
  });
  const counts = vi.fn(review.counts);
  const signal = vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
  render(<ReviewPanel adapter={{ ...review, counts }} />);
  await pass(1);
  counts.mockClear();
  await pass(25);
  expect(counts).toHaveBeenCalledTimes(5);
  await pass(600);
  counts.mockClear();
  await pass(300);
  expect(counts).toHaveBeenCalledTimes(10);
  signal.mockReturnValue("hidden");
  counts.mockClear();
  await pass(300);
  expect(counts.mock.calls.length).toBeLessThanOrEqual(1);
});
