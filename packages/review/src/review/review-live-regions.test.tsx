import type { ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Country: "country" } });

/** What live regions said in the step in which they came into the page: it is not heard. */
let unheard: string[] = [];
const { appendChild, insertBefore } = Node.prototype;
const note = (parent: Node, node: Node): void => {
  if (!parent.isConnected || !(node instanceof Element)) return;
  const regions = [node, ...node.querySelectorAll("*")].filter((one) =>
    one.matches("[role=status], [aria-live]"),
  );
  unheard.push(...regions.map(({ textContent }) => textContent).filter((text) => text !== ""));
};

beforeEach(() => {
  unheard = [];
  Node.prototype.appendChild = function (node) {
    note(this, node);
    return appendChild.call(this, node) as typeof node; // the node itself
  };
  Node.prototype.insertBefore = function (node, before) {
    note(this, node);
    return insertBefore.call(this, node, before) as typeof node; // the node itself
  };
});

afterEach(() => {
  Object.assign(Node.prototype, { appendChild, insertBefore });
  expect(unheard).toEqual([]);
});

const statuses = (): (string | null)[] =>
  screen.getAllByRole("status").map(({ textContent }) => textContent);
const open = (change: (adapter: ReviewAdapter) => Partial<ReviewAdapter>): void => {
  const { review } = createMemoryAdapters({ gate, generated: { pending: 6 } });
  render(<ReviewPanel adapter={{ ...review, ...change(review) }} gate={gate} />);
};

it("says that a list loads, and after a while that it takes longer, beside a button", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  open(() => ({ list: () => new Promise(() => {}) }));
  await waitFor(() => expect(statuses()).toContain("Loading requests…"));
  act(() => void vi.advanceTimersByTime(8_000));
  expect(statuses()).toContain("This is taking longer than usual.");
  for (const status of screen.getAllByRole("status")) {
    expect(within(status).queryByRole("button")).toBeNull();
  }
  expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  vi.useRealTimers();
});

it("says how far many decisions are", async () => {
  const user = userEvent.setup();
  open(({ capabilities }) => ({
    capabilities: { ...capabilities, batch: false },
    decide: () => new Promise(() => {}),
  }));
  await screen.findAllByRole("row");
  await user.click(screen.getByRole("checkbox", { name: "Select all loaded requests" }));
  await user.click(await screen.findByRole("button", { name: "Accept (6)" }));
  await waitFor(() => expect(statuses()).toContain("0 of 6 done"));
});

it("says that a filter applies to what is loaded, when the form for it opens and when it is chosen", async () => {
  const user = userEvent.setup();
  open(({ capabilities }) => ({ capabilities: { ...capabilities, sort: false } }));
  await screen.findAllByRole("row");
  await user.click(screen.getByRole("button", { name: "Sort and filter" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Sort by" }), "Name");
  const said = "Applies to loaded requests only.";
  await waitFor(() => expect(statuses()).toContain(said));
  await user.click(screen.getByRole("button", { name: "Sort and filter" }));
  await user.click(screen.getByRole("button", { name: "Sort and filter" }));
  await waitFor(() => expect(statuses()).toContain(said));
});
