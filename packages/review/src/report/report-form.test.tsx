import type { ReportOptions, ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from "vitest";
import { ReviewPanel } from "../review/review-panel.tsx";

const saved: string[] = [];
let click: MockInstance;
beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = () => "blob:";
  click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
});
afterEach(() => click.mockRestore());

/** A report that resolves on demand. */
class SlowReport {
  options: ReportOptions | undefined;
  readonly report: ReviewAdapter["report"] = (options) => {
    this.options = options;
    return new Promise(() => {});
  };

  tell(rows: number): Promise<void> {
    return act(async () => this.options?.onProgress?.(rows));
  }
}

async function open(change: Partial<ReviewAdapter> = {}, name?: RegExp): Promise<UserEvent> {
  const { review } = createMemoryAdapters({ generated: { pending: 2_000, accepted: 500 } });
  render(<ReviewPanel adapter={{ ...review, list: async () => ({ requests: [] }), ...change }} />);
  const user = userEvent.setup();
  await screen.findByRole("tab", { name: /2,000/ });
  await user.click(screen.getByRole("button", { name: "Download report" }));
  if (name) await user.click(await screen.findByRole("radio", { name }));
  await user.click(await screen.findByRole("button", { name: "Download" }));
  return user;
}
const bar = (): HTMLProgressElement =>
  screen.getByRole("progressbar", { name: "Preparing the report…" });

it.each([
  [/^JSON \(/, ".json"],
  [/^JSON Lines/, ".jsonl"],
  [/^CSV/, ".csv"],
])("%s is made and saved, and the dialog closes", async (name, end) => {
  await open({}, name);
  await waitFor(() => expect(saved).toEqual([expect.stringMatching(`${end}$`)]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("a long one tells how far it is, about, and is announced once", async () => {
  const slow = new SlowReport();
  await open({ report: slow.report });
  expect(bar().hasAttribute("value")).toBe(false);
  const announced = screen.getByText("Preparing the report…").closest("[aria-live=polite]");
  const before = announced?.textContent;
  await slow.tell(1_000);
  expect(screen.getByText("1,000 of about 2,500 rows")).toBeDefined();
  expect([bar().value, bar().max]).toEqual([1_000, 2_500]);
  await slow.tell(2_600);
  expect(screen.getByText("2,600 of about 2,600 rows")).toBeDefined();
  expect(announced?.textContent).toBe(before);
});

it("tells rows without an end where nobody knows how many there are", async () => {
  const slow = new SlowReport();
  const { review } = createMemoryAdapters({ capabilities: { counts: false } });
  render(<ReviewPanel adapter={{ ...review, report: slow.report }} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Download report" }));
  await user.click(await screen.findByRole("button", { name: "Download" }));
  await slow.tell(1);
  expect(screen.getByText("1 row so far")).toBeDefined();
  expect(bar().hasAttribute("value")).toBe(false);
});

it("a cancelled one is stopped, tells nothing more, and another may be made", async () => {
  const slow = new SlowReport();
  const user = await open({ report: slow.report });
  await slow.tell(1_000);
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(slow.options?.signal?.aborted).toBe(true);
  expect(screen.queryByRole("progressbar")).toBeNull();
  await slow.tell(2_000);
  expect(screen.queryByText(/2,000 of/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Download" }));
  expect(bar().hasAttribute("value")).toBe(false);
});

it.each([undefined, null, "done", {}])("one that is %j ends in a sentence", async (answer) => {
  await open({ report: async () => answer as never });
  await screen.findByText(/^Couldn’t create the report/);
  expect(saved).toEqual([]);
  expect(screen.getByRole("button", { name: "Download" })).toBeDefined();
});

it("the format that is made keeps focus, and no other can be chosen", async () => {
  await open({ report: new SlowReport().report }, /^CSV/);
  expect(bar()).toBeDefined();
  expect(screen.getByRole("radio", { name: /^CSV/ }).matches(":disabled")).toBe(false);
  expect(screen.getByRole("radio", { name: /^JSON \(/ }).matches(":disabled")).toBe(true);
});

it.each([Number.NaN, -1, "ten", null])("rows that are %j are not told", async (rows) => {
  const slow = new SlowReport();
  await open({ report: slow.report });
  await slow.tell(1_000);
  await slow.tell(rows as number); // an adapter may say anything
  expect(screen.getByText("1,000 of about 2,500 rows")).toBeDefined();
});
