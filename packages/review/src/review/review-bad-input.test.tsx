import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const asked = (fullname: string, index: number): AccessRequest => ({
  user: { id: `u${index}`, username: fullname.toLowerCase(), fullname },
  status: "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, 1_000 - index)).toISOString(),
  answers: [["Company", "Acme"]],
  gateFingerprint: "earlier",
});
const REQUESTS = ["Ada", "Ben"].map(asked);

/** A panel over an adapter of which some calls do what no type allows. */
function open(broken: Partial<Record<keyof ReviewAdapter, () => unknown>>): UserEvent {
  const memory = createMemoryAdapters({ gate, requests: REQUESTS }).review;
  render(<ReviewPanel adapter={{ ...memory, ...broken } as ReviewAdapter} gate={gate} />);
  return userEvent.setup();
}
const thrown = (): never => {
  throw new Error("no");
};
const ada = (): Promise<HTMLElement> => screen.findByRole("heading", { name: "Ada" });
const search = async (user: UserEvent): Promise<void> => {
  await user.click(screen.getByRole("button", { name: "Add access" }));
  await user.type(await screen.findByRole("searchbox", { name: "Name or username" }), "emm");
};

afterEach(() => localStorage.clear());

it.each([
  ["throws", thrown],
  ["gives nothing", () => Promise.resolve(null)],
  ["gives fields of nothing", () => Promise.resolve({ fields: [null] })],
])("a gate that %s leaves the requests as they are", async (_, answer) => {
  open({ gate: answer });
  await ada();
  await act(async () => {});
  expect(screen.getAllByRole("row")).toHaveLength(2);
});

it.each([null, {}, { pending: "many" }])("counts that are %j are none", async (counts) => {
  open({ counts: () => Promise.resolve(counts) });
  await ada();
  await act(async () => {});
  expect(screen.getByRole("tab", { name: "Pending" })).toBeDefined();
});

it("a request whose answers are no pairs is counted as one that cannot be read", async () => {
  const requests = [{ ...REQUESTS[0], answers: [null] }];
  open({ list: () => Promise.resolve({ requests }) });
  await screen.findByText("1 request couldn’t be read.");
});

it.each([true, false])("a result (ok: %s) whose request is none is told by itself", async (ok) => {
  const error = { code: "conflict", message: "" };
  const result = ok ? { ok, request: {} } : { ok, error, current: { user: {} } };
  const user = open({ decide: () => Promise.resolve([{ userId: "u0", ...result }]) });
  (await screen.findByRole("row", { name: "Ada" })).focus();
  await user.keyboard("a");
  await screen.findByRole("button", { name: ok ? "Undo" : "Try again" });
});

it.each([
  ["throws", thrown],
  ["gives one person", () => Promise.resolve({ id: "1" })],
  ["gives people without an id", () => Promise.resolve([{ username: 7 }])],
])("a search for people that %s ends in its reason", async (_, answer) => {
  const user = open({ searchUsers: answer });
  await ada();
  await search(user);
  await waitFor(() => expect(document.querySelector(".sp-overlay .sp-error")).not.toBeNull());
});

it("a cancelled report is not saved, whenever it comes", async () => {
  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  URL.createObjectURL = () => "blob:";
  let make: (report: unknown) => void = () => {};
  const report = (): Promise<unknown> =>
    new Promise((resolve) => {
      make = resolve;
    });
  const user = open({ report });
  await ada();
  await user.click(screen.getByRole("button", { name: "Download report" }));
  await user.click(await screen.findByRole("button", { name: "Download" }));
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByText(/Preparing the report/)).toBeNull());
  await act(async () => make({ filename: "a", mediaType: "text/plain", text: "" }));
  expect(saved).not.toHaveBeenCalled();
  saved.mockRestore();
});

it("a count that was asked for before a decision does not undo it", async () => {
  let answer: (counts: unknown) => void = () => {};
  let asks = 0;
  const counts = (): Promise<unknown> => {
    asks += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const user = open({ counts });
  const row = await screen.findByRole("row", { name: "Ada" });
  await act(async () => answer({ pending: 2, accepted: 0, rejected: 0, reset: 0 }));
  await user.click(screen.getByRole("button", { name: "Sort and filter" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Sort by" }), "name");
  await waitFor(() => expect(asks).toBeGreaterThan(1));
  const stale = answer;
  row.isConnected ? row.focus() : (await screen.findByRole("row", { name: "Ada" })).focus();
  await user.keyboard("a");
  await screen.findByRole("button", { name: "Undo" });
  await act(async () => stale({ pending: 2, accepted: 0, rejected: 0, reset: 0 }));
  expect(screen.getByRole("tab", { name: /Pending/ }).textContent).toBe("Pending1");
  expect(document.querySelector(".sp-news")).toBeNull();
});
