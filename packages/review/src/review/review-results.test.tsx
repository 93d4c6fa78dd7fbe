import type { AccessRequest, DecisionInput, ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ReviewPlace } from "../internal/review.types.ts";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const asked = (fullname: string, index: number): AccessRequest => ({
  user: { id: `u${index}`, username: fullname.toLowerCase(), fullname },
  status: "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, 1_000 - index)).toISOString(),
  answers: [["Company", "Acme"]],
});
const REQUESTS = ["Ada", "Ben", "Cleo"].map(asked);
const offline = { code: "offline", message: "" } as const;

interface Opened {
  readonly review: ReviewAdapter;
  readonly user: UserEvent;
  readonly places: ReviewPlace[];
}

function open(
  options: MemoryOptions = {},
  {
    list = "pending",
    change = {},
  }: { list?: ReviewPlace["list"]; change?: Partial<ReviewAdapter> } = {},
): Opened {
  const review = createMemoryAdapters({ gate, requests: REQUESTS, ...options }).review;
  const places: ReviewPlace[] = [];
  render(
    <ReviewPanel
      adapter={{ ...review, ...change }}
      gate={gate}
      {...(list !== "pending" && { value: { list } })}
      onValueChange={(place) => places.push(place)}
    />,
  );
  return { review, user: userEvent.setup(), places };
}
const press = async (user: UserEvent, name: RegExp | string): Promise<void> =>
  user.click(await screen.findByRole("button", { name }));
const selectAll = async (user: UserEvent): Promise<void> => {
  await screen.findAllByRole("row");
  await user.click(screen.getByRole("checkbox", { name: "Select all loaded requests" }));
};
const told = (words: RegExp): Promise<void> =>
  waitFor(() =>
    expect(screen.getAllByRole("status").map((status) => status.textContent)).toContainEqual(
      expect.stringMatching(words),
    ),
  );
const results = (): readonly string[] =>
  within(screen.getByRole("region", { name: "Failed requests" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent ?? "");

describe("a result for each of many", () => {
  it("tells who failed and why, folded, outside of what is announced", async () => {
    const { user, places } = open({
      faults: [{ call: "decide", userId: "u0", error: offline }],
      moves: [{ before: "decide", nth: 1, userId: "u1", to: "rejected" }],
    });
    await selectAll(user);
    await press(user, "Accept (3)");
    await told(/^Accepted 1 request\. 2 requests failed/);
    expect(screen.queryByRole("region", { name: "Failed requests" })).toBeNull();
    await press(user, "Show details");
    await screen.findByRole("region", { name: "Failed requests" });
    expect(results()).toEqual([
      "Ada @adayou’re offline.Show request",
      "Ben @bensomeone else decided first.Show request",
    ]);
    for (const status of screen.getAllByRole("status"))
      expect(status.textContent).not.toContain("Ben @ben");
    const [, ben] = screen.getAllByRole("button", { name: "Show request" });
    await user.click(ben as HTMLElement);
    expect(places.at(-1)).toEqual({ list: "rejected", search: "ben", request: "u1" });
    // The list stays for the next of them.
    expect(results()).toHaveLength(2);
    await press(user, "Show details");
    expect(screen.queryByRole("region", { name: "Failed requests" })).toBeNull();
  });

  it("names nobody's place who is gone, and counts those past a hundred", async () => {
    const many = Array.from({ length: 120 }, (_, index) => asked(`P${index}`, index));
    const gone = { code: "not-found", message: "" } as const;
    const decide = async (decisions: readonly DecisionInput[]) =>
      decisions.map(({ userId }) => ({ userId, ok: false as const, error: gone }));
    const { list } = createMemoryAdapters({ gate, requests: many }).review;
    const change: Partial<ReviewAdapter> = {
      decide,
      // A short page to draw, and all of them to decide on.
      list: (query) => list({ ...query, ...(query.limit === 100 && { limit: 10 }) }),
    };
    const { user } = open({ requests: many }, { change });
    await selectAll(user);
    await press(user, "Select all matching requests");
    await press(user, "Accept (120)");
    await press(user, "Accept (120)");
    await told(/120 requests failed: not found on the server/);
    await press(user, "Show details");
    await screen.findByRole("region", { name: "Failed requests" });
    expect(results()).toHaveLength(101);
    expect(results().at(-1)).toBe("and 20 more");
    expect(screen.queryByRole("button", { name: "Show request" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Retry failed" })).toBeNull();
  }, 60_000);

  it("keeps each one's own reason when a failed undo is tried again", async () => {
    const rejected = REQUESTS.map((request, n) => ({
      ...request,
      status: "rejected" as const,
      reviewedAt: "2026-01-02T00:00:00.000Z",
      reason: `Reason ${n}`,
    }));
    const { user, review } = open(
      {
        requests: rejected,
        faults: ["u1", "u2"].map((userId) => ({ call: "decide", nth: 2, userId, error: offline })),
      },
      { list: "rejected" },
    );
    await selectAll(user);
    await press(user, "Accept (3)");
    await told(/^Accepted 3 requests/);
    await press(user, "Undo");
    await told(/^Rejected 1 request\. 2 requests failed/);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await press(user, "Retry failed");
    await told(/^Rejected 2 requests/);
    const { requests } = await review.list({ status: "rejected" });
    expect(requests.map(({ reason }) => reason)).toEqual(["Reason 0", "Reason 1", "Reason 2"]);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });
});

const MAIL = /An email about this may already have been sent/;

describe("a mail that cannot be taken back", () => {
  it("is not named while it waits, nor where none is sent", async () => {
    const { user } = open({ mailIn: 60_000 });
    await user.click((await screen.findAllByRole("button", { name: "Accept" }))[0] as HTMLElement);
    await told(/^Accepted Ada/);
    expect(screen.queryByText(MAIL)).toBeNull();
    await press(user, "Undo");
    await told(/^Undid the decision on Ada/);
    expect(screen.queryByText(MAIL)).toBeNull();
  });

  it.each([1, 3])(
    "is named beside Undo and after it, once it may be out (%i decided)",
    async (many) => {
      const { user, review } = open({ mailIn: 0 });
      if (many === 1) {
        await user.click(
          (await screen.findAllByRole("button", { name: "Accept" }))[0] as HTMLElement,
        );
        await told(/^Accepted Ada.* An email about this may already have been sent/);
      } else {
        await selectAll(user);
        await press(user, "Accept (3)");
        await told(/^Accepted 3 requests\. An email about this may already have been sent/);
      }
      await press(user, "Undo");
      await told(
        many === 1
          ? /^Undid the decision on Ada.* may already have been sent/
          : /^3 requests are pending.* may already have been sent/,
      );
      expect((await review.counts()).pending).toBe(3);
    },
  );

  it("comes to be named while the message is held past its time", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = open({ mailIn: 15_000 });
    await user.click((await screen.findAllByRole("button", { name: "Accept" }))[0] as HTMLElement);
    await told(/^Accepted Ada/);
    screen.getByRole("button", { name: "Undo" }).focus();
    await act(() => vi.advanceTimersByTimeAsync(14_000));
    expect(screen.queryByText(MAIL)).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByText(MAIL)).toBeDefined();
    expect(screen.getByRole("button", { name: "Undo" })).toBeDefined();
    vi.useRealTimers();
  });
});

it("who is decided on while the list is read again does not come back with it", async () => {
  const memory = createMemoryAdapters({ gate, requests: REQUESTS }).review;
  let held: Promise<void> | undefined;
  const list: ReviewAdapter["list"] = async (query) => {
    const page = await memory.list(query);
    const [first] = query.status === "pending" ? [held] : [];
    held = first === undefined ? held : undefined;
    await first; // what was read before the decision comes after it
    return page;
  };
  const { user } = open({}, { change: { ...memory, list } });
  await screen.findByRole("row", { name: "Ada" });
  await user.click(screen.getByRole("tab", { name: /Accepted/ }));
  await screen.findByText("No one has access yet.");
  let answer = (): void => {};
  held = new Promise((done) => {
    answer = done;
  });
  await user.click(screen.getByRole("tab", { name: /Pending/ }));
  (await screen.findByRole("row", { name: "Ada" })).focus();
  await user.keyboard("a");
  await told(/^Accepted Ada/);
  answer();
  await waitFor(() =>
    expect(document.querySelector(".sp-requests")?.getAttribute("aria-busy")).toBe("false"),
  );
  expect(screen.queryByRole("row", { name: "Ada" })).toBeNull();
  expect(screen.getByRole("row", { name: "Ben" })).toBeDefined();
});

it("a message stays where decisions can be undone for ever", async () => {
  const { review } = createMemoryAdapters({ gate, requests: REQUESTS });
  render(<ReviewPanel adapter={review} gate={gate} undoWindow={Number.POSITIVE_INFINITY} />);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  (await screen.findByRole("row", { name: "Ada" })).focus();
  await userEvent.setup().keyboard("a");
  await told(/^Accepted Ada/);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.getByRole("button", { name: "Undo" })).toBeDefined();
  vi.useRealTimers();
});
