import { createMemoryAdapters } from "@sallyport/access/memory";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { ReviewPlace } from "../internal/review.types.ts";
import { useReview } from "./use-review.ts";

const adapter = (): ReturnType<typeof createMemoryAdapters>["review"] =>
  createMemoryAdapters({ generated: { pending: 3, rejected: 1 } }).review;

it("reads the pending requests, and a decision moves one of them", async () => {
  const options = { adapter: adapter() };
  const { result } = renderHook(() => useReview(options));
  await waitFor(() => expect(result.current.requests).toHaveLength(3));
  const [first] = result.current.requests;
  act(() => first && result.current.decide(first, "accepted"));
  expect(result.current.requests).toHaveLength(2);
  await waitFor(() => expect(result.current.state.notice?.kind).toBe("done"));
  expect(result.current.state.counts).toMatchObject({ pending: 2, accepted: 1 });
});

it("reads another list as soon as its host opens one, and lets go of what was selected", async () => {
  const review = adapter();
  const { result, rerender } = renderHook(
    ({ place }: { place: ReviewPlace }) => useReview({ adapter: review, place }),
    { initialProps: { place: { list: "pending" } } },
  );
  await waitFor(() => expect(result.current.requests).toHaveLength(3));
  const chosen = new Map(result.current.requests.map((one) => [one.user.id, one]));
  act(() => result.current.bulk.select({ chosen, anchor: undefined }));
  expect(result.current.bulk.selection.chosen.size).toBe(3);
  rerender({ place: { list: "rejected" } });
  await waitFor(() => expect(result.current.requests).toHaveLength(1));
  expect(result.current.bulk.selection.chosen.size).toBe(0);
});

it("begins with what a server has read, and keeps equal filters for the same", async () => {
  const review = adapter();
  const initialData = { page: await review.list({ status: "pending" }) };
  const filtersOf = (): ReviewPlace => ({
    list: "pending",
    filters: [{ name: "Country", is: "" }],
  });
  const { result, rerender } = renderHook(() =>
    useReview({ adapter: review, place: filtersOf(), initialData }),
  );
  expect(result.current.state.lists.pending.requests).toHaveLength(3);
  const { find } = result.current;
  rerender();
  expect(result.current.find).toBe(find);
  await waitFor(() => expect(result.current.state.counts).toBeDefined());
});
