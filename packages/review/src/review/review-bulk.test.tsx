import type {
  AccessRequest,
  DecisionInput,
  DecisionResult,
  ReviewAdapter,
} from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const NAMES = ["Ada", "Ben", "Cleo", "Dora", "Emil"];
const asked = (fullname: string, index: number): AccessRequest => ({
  user: { id: `u${index}`, username: fullname.toLowerCase(), fullname },
  status: "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, 1_000 - index)).toISOString(),
  answers: [["Company", index % 2 === 0 ? "Even Ltd" : "Odd Ltd"]],
});
const REQUESTS = NAMES.map(asked);

interface Opened {
  readonly review: ReviewAdapter;
  readonly user: UserEvent;
}

function open(options: MemoryOptions = {}, change: Partial<ReviewAdapter> = {}): Opened {
  const memory = createMemoryAdapters({ gate, requests: REQUESTS, ...options }).review;
  const review = { ...memory, ...change };
  render(<ReviewPanel adapter={review} gate={gate} reasonTemplates={["Not now.", "Elsewhere."]} />);
  return { review, user: userEvent.setup() };
}
const box = (name: string): Promise<HTMLElement> =>
  screen.findByRole("checkbox", { name: `Select ${name}` });
const names = (): readonly string[] =>
  screen.queryAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent ?? "");
const told = (words: RegExp): Promise<void> =>
  waitFor(() =>
    expect(screen.getAllByRole("status").map((status) => status.textContent)).toContainEqual(
      expect.stringMatching(words),
    ),
  );

describe("many at once", () => {
  it("are counted by a live region that was there before, empty, and holds the sentence alone", async () => {
    const { user } = open();
    const ada = await box("Ada");
    const regions = screen.getAllByRole("status");
    await user.click(ada);
    const speaking = screen.getAllByRole("status").filter((one) => one.textContent !== "");
    expect(speaking.map((one) => one.textContent)).toEqual(["1 selected"]);
    expect(regions).toContain(speaking[0]);
  });

  it("accepts a range, tells how many, and undoes all of it", async () => {
    const { user, review } = open();
    await user.click(await box("Ben"));
    await user.keyboard("{Shift>}");
    await user.click(await box("Dora"));
    await user.keyboard("{/Shift}");
    expect(screen.getByText("3 selected", { selector: ".sp-bulk-count" })).toBeDefined();
    await user.click(await screen.findByRole("button", { name: "Accept (3)" }));
    await told(/^Accepted 3 requests\./);
    expect(names()).toEqual(["Ada", "Emil"]);
    expect((await review.counts()).accepted).toBe(3);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await told(/^3 requests are pending again\./);
    expect(names()).toEqual(NAMES);
    expect((await review.counts()).pending).toBe(5);
  });

  it("rejects with one reason for all, begun from a template", async () => {
    const { user, review } = open();
    await user.click(await box("Ada"));
    await user.click(await box("Cleo"));
    await user.click(screen.getByRole("button", { name: "Reject (2)" }));
    const form = screen.getByRole("form", { name: "Reject 2 requests?" });
    await user.selectOptions(within(form).getByRole("combobox"), "Not now.");
    await user.type(within(form).getByRole("textbox"), " Later.");
    await user.click(within(form).getByRole("button", { name: "Reject" }));
    await told(/^Rejected 2 requests\./);
    const { requests } = await review.list({ status: "rejected" });
    expect(requests.map(({ reason }) => reason)).toEqual(["Not now. Later.", "Not now. Later."]);
  });

  it("selects everybody who matches, and never touches who came later", {
    timeout: 60_000,
  }, async () => {
    const many = Array.from({ length: 120 }, (_, index) => asked(`P${index}`, index));
    const late = asked("Late", -1);
    let arrived = false;
    const memory = createMemoryAdapters({ gate, requests: many }).review;
    const decided: string[] = [];
    const { user } = open(
      { requests: many },
      {
        list: async (query) => {
          const page = await memory.list(query);
          return arrived && query.cursor === undefined
            ? { ...page, requests: [late, ...page.requests] }
            : page;
        },
        decide: async (decisions) => {
          decided.push(...decisions.map(({ userId }) => userId));
          return memory.decide(decisions);
        },
      },
    );
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await told(/^100 selected/);
    await user.click(screen.getByRole("button", { name: "Select all matching requests" }));
    await told(/^120 selected/);
    arrived = true;
    await user.click(screen.getByRole("button", { name: "Accept (120)" }));
    expect(screen.getByText("Accept 120 requests?")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Accept (120)" }));
    await told(/^Accepted 120 requests\./);
    expect(decided).toHaveLength(120);
    expect(decided).not.toContain("u-1");
  });

  it("tells a result for each, and retries those that failed", async () => {
    const memory = createMemoryAdapters({ gate, requests: REQUESTS }).review;
    let turn = 0;
    const decide = async (
      decisions: readonly DecisionInput[],
    ): Promise<readonly DecisionResult[]> => {
      turn += 1;
      if (turn > 1) return memory.decide(decisions);
      const [first, ...rest] = decisions;
      const results = await memory.decide(rest);
      const offline = { code: "offline", message: "" } as const;
      return [{ userId: first?.userId ?? "", ok: false, error: offline }, ...results];
    };
    const { user } = open({}, { ...memory, decide });
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(screen.getByRole("button", { name: "Accept (5)" }));
    await told(/^Accepted 4 requests\. 1 request failed: you’re offline\./);
    expect(names()).toEqual(["Ada"]);
    await user.click(screen.getByRole("button", { name: "Retry failed" }));
    await told(/^Accepted 1 request\./);
    expect(names()).toEqual([]);
  });

  it("moves those on whom somebody else was faster, and does not retry them", async () => {
    const { user } = open({ moves: [{ before: "decide", nth: 1, userId: "u1", to: "rejected" }] });
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(screen.getByRole("button", { name: "Accept (5)" }));
    await told(/^Accepted 4 requests\. 1 request failed: someone else decided first\./);
    expect(screen.queryByRole("button", { name: "Retry failed" })).toBeNull();
    expect(names()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: /Rejected/ }));
    await screen.findByRole("heading", { name: "Ben" });
  });

  it("can be stopped between chunks; what was sent stays", async () => {
    const many = Array.from({ length: 12 }, (_, index) => asked(`P${index}`, index));
    const memory = createMemoryAdapters({ gate, requests: many }).review;
    const gates: (() => void)[] = [];
    const { user } = open(
      { requests: many, capabilities: { batch: false } },
      {
        decide: async (decisions) => {
          await new Promise<void>((resolve) => gates.push(resolve));
          return memory.decide(decisions);
        },
      },
    );
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(screen.getByRole("button", { name: "Accept (12)" }));
    await told(/^0 of 12 done/);
    await user.click(screen.getByRole("button", { name: "Stop" }));
    gates[0]?.();
    await told(/^Accepted 4 requests\. 8 requests were left unchanged\./);
    expect(names()).toHaveLength(8);
    expect((await memory.counts()).accepted).toBe(4);
  });

  it("that are collected still are not selected in the list that is opened meanwhile", async () => {
    const many = Array.from({ length: 120 }, (_, index) => asked(`P${index}`, index));
    const memory = createMemoryAdapters({ gate, requests: many }).review;
    let answer = (): void => {};
    const collected: string[] = [];
    const { user } = open(
      { requests: many },
      {
        list: async (query) => {
          if (query.limit === 1_000) {
            collected.push(query.status);
            await new Promise<void>((done) => (answer = done));
          }
          return memory.list(query);
        },
      },
    );
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(await screen.findByRole("button", { name: "Select all matching requests" }));
    await screen.findByRole("progressbar");
    await user.click(screen.getByRole("tab", { name: /Accepted/ }));
    await screen.findByText("No one has access yet.");
    answer();
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(screen.queryByText("120 selected", { selector: ".sp-bulk-count" })).toBeNull();
    expect(collected).toEqual(["pending"]);
  });

  it("offer no undo of earlier ones while they are decided on", async () => {
    const memory = createMemoryAdapters({ gate, requests: REQUESTS }).review;
    let answer = (): void => {};
    let calls = 0;
    const { user } = open(
      {},
      {
        decide: async (decisions) => {
          calls += 1;
          if (calls === 2) await new Promise<void>((done) => (answer = done));
          return memory.decide(decisions);
        },
      },
    );
    await user.click(await box("Ada"));
    await user.click(await screen.findByRole("button", { name: "Accept (1)" }));
    await screen.findByRole("button", { name: "Undo" });
    await user.click(await box("Ben"));
    await user.click(await screen.findByRole("button", { name: "Accept (1)" }));
    await screen.findByRole("progressbar");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    answer();
    await screen.findByRole("button", { name: "Undo" });
  });

  it("ends in a message where requests cannot be collected", async () => {
    const many = Array.from({ length: 120 }, (_, index) => asked(`P${index}`, index));
    const memory = createMemoryAdapters({ gate, requests: many }).review;
    const { user } = open(
      { requests: many },
      {
        list: async (query) => {
          if (query.limit === 1_000) throw new Error("broken pipe");
          return memory.list(query);
        },
      },
    );
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(screen.getByRole("button", { name: "Select all matching requests" }));
    await told(/^Couldn’t select all matching requests: the server isn’t responding\./);
  });
});
