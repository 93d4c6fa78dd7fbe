import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const asked = (fullname: string, index: number): AccessRequest => ({
  user: { id: `u${index}`, username: fullname.toLowerCase(), fullname },
  status: "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, 1_000 - index)).toISOString(),
  answers: [],
});
const PEOPLE = ["Ada", "Ben", "Cleo"].map(asked);
const MANY = Array.from({ length: 120 }, (_, index) => asked(`P${index}`, index));

function open(requests: readonly AccessRequest[], change: Partial<ReviewAdapter> = {}) {
  const { review } = createMemoryAdapters({ requests });
  render(<ReviewPanel adapter={{ ...review, ...change }} />);
  return review;
}
/** Press a button by keys: it has focus, as it goes away. */
async function press(name: string): Promise<void> {
  (await screen.findByRole("button", { name })).focus();
  await userEvent.keyboard("{Enter}");
}
const list = (): Element | null => document.querySelector(".sp-requests");
const isInList = (): Promise<void> =>
  waitFor(() => expect(list()?.contains(document.activeElement)).toBe(true));

it("focus comes to the list as its other try begins", async () => {
  let failed = false;
  const memory = createMemoryAdapters({ requests: PEOPLE }).review;
  open(PEOPLE, {
    list: async (query) => {
      if (failed) return memory.list(query);
      failed = true;
      throw new Error("no");
    },
  });
  await press("Try again");
  await screen.findByRole("row", { name: "Ada" });
  await isInList();
});

it("focus comes to the list in which somebody is looked at", async () => {
  const review = open(PEOPLE);
  const row = await screen.findByRole("row", { name: "Ada" });
  await review.decide([{ userId: "u0", from: "pending", to: "accepted" }]);
  row.focus();
  await userEvent.keyboard("a");
  await press("Show request");
  await waitFor(() =>
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/^Accepted/),
  );
  await isInList();
});

it("focus comes to the list as all that match are collected", async () => {
  open(MANY);
  await userEvent.click(
    await screen.findByRole("checkbox", { name: "Select all loaded requests" }),
  );
  await press("Select all matching requests");
  await screen.findByText("120 selected", { selector: ".sp-bulk-count" });
  await isInList();
});

it("focus that left a review is not called back", async () => {
  render(<button type="button">Elsewhere</button>);
  let answer = (): void => {};
  const memory = createMemoryAdapters({ requests: PEOPLE }).review;
  open(PEOPLE, {
    decide: async (decisions) => {
      await new Promise<void>((done) => (answer = done));
      return memory.decide(decisions);
    },
  });
  (await screen.findByRole("row", { name: "Ada" })).focus();
  await userEvent.keyboard("a");
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  answer();
  await screen.findByRole("button", { name: "Undo" });
  expect(document.activeElement).toBe(document.body);
});
