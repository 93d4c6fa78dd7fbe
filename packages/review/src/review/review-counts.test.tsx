import { AccessError } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { EMPTY_GATE } from "@sallyport/schema";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ReviewPanel } from "../index.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pass(1);
};
const isLoggedOut = (): boolean => screen.queryByText(/You’re logged out/) !== null;

it("counts every five seconds while something happens, and every half minute at last", async () => {
  const { review } = createMemoryAdapters({
    repo: { type: "dataset", id: "acme/voices" },
    gate: EMPTY_GATE,
  });
  const counts = vi.fn(review.counts);
  const signal = vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
  render(<ReviewPanel adapter={{ ...review, counts }} />);
  await until(() => counts.mock.calls.length > 2); // before and after the list, and five seconds later
  counts.mockClear();
  await pass(25);
  expect([4, 5]).toContain(counts.mock.calls.length);
  await pass(600);
  counts.mockClear();
  await pass(300);
  expect(counts).toHaveBeenCalledTimes(10);
  signal.mockReturnValue("hidden");
  counts.mockClear();
  await pass(300);
  expect(counts.mock.calls.length).toBeLessThanOrEqual(1);
});

it("counts on once someone has logged in elsewhere and checks again, with the page in focus all along", async () => {
  const { review } = createMemoryAdapters({ gate: EMPTY_GATE });
  let isLoggedIn = true;
  const counts = vi.fn(async () => {
    if (isLoggedIn) return review.counts();
    throw new AccessError({ code: "unauthenticated", message: "No session." });
  });
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
  render(<ReviewPanel adapter={{ ...review, counts }} />);
  await until(() => counts.mock.calls.length > 2);
  isLoggedIn = false;
  await until(isLoggedOut);
  await pass(60);
  isLoggedIn = true;
  fireEvent.click(screen.getByRole("button", { name: "Check again" }));
  await until(() => !isLoggedOut());
  counts.mockClear();
  await pass(25);
  expect(counts.mock.calls.length).toBeGreaterThanOrEqual(4);
});
