import { createMemoryAdapters } from "@sallyport/access/memory";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { useReviewContext } from "../internal/review.context.ts";
import { ReviewLists } from "../list/review-lists.tsx";
import { ReviewPanel, ReviewRoot } from "./review-panel.tsx";

const adapter = (): ReturnType<typeof createMemoryAdapters>["review"] =>
  createMemoryAdapters({ generated: { pending: 3, rejected: 2 } }).review;
const selected = (name: RegExp): string | null =>
  screen.getByRole("tab", { name }).getAttribute("aria-selected");

it("opens at its default value, and keeps what is open from then on", async () => {
  const user = userEvent.setup();
  const onValueChange = vi.fn();
  const props = { adapter: adapter(), onValueChange };
  const { rerender } = render(<ReviewPanel {...props} defaultValue={{ list: "rejected" }} />);
  expect(selected(/Rejected/)).toBe("true");
  expect(await screen.findAllByRole("row")).toHaveLength(2);
  await user.click(screen.getByRole("tab", { name: /Pending/ }));
  rerender(<ReviewPanel {...props} defaultValue={{ list: "rejected" }} />);
  expect(selected(/Pending/)).toBe("true");
  expect(onValueChange).toHaveBeenLastCalledWith({ list: "pending" });
});

it("shows the pending requests for a default value that is none", async () => {
  render(<ReviewPanel adapter={adapter()} defaultValue={JSON.parse('{"list":"all"}')} />);
  expect(selected(/Pending/)).toBe("true");
  expect(await screen.findAllByRole("row")).toHaveLength(3);
});

/** A part of a host's own. */
function WhatIsOpen(): ReactElement {
  const { review, place, setPlace } = useReviewContext();
  return (
    <button type="button" onClick={() => setPlace({ list: "rejected" })}>
      {review.requests.length} in {place.list}
    </button>
  );
}

it("gives a host's part what is open, and takes what it opens", async () => {
  const user = userEvent.setup();
  render(
    <ReviewRoot adapter={adapter()}>
      <WhatIsOpen />
      <ReviewLists />
    </ReviewRoot>,
  );
  await user.click(await screen.findByRole("button", { name: "3 in pending" }));
  await screen.findByRole("button", { name: "2 in rejected" });
  expect(selected(/Rejected/)).toBe("true");
});

it("says where a part belongs that is outside of a review", () => {
  vi.mocked(console.error).mockImplementation(() => {}); // React logs the error, too
  expect(() => render(<WhatIsOpen />)).toThrow(/Put it inside ReviewRoot or ReviewDialog/);
  vi.mocked(console.error).mockClear();
});
