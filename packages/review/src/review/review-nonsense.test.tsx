import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReviewPlace } from "../internal/review.types.ts";
import { ReviewPanel } from "./review-panel.tsx";

// What no type allows, and what people write to break things.

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Site: "text" } });
const ADA: AccessRequest = {
  user: { id: "1", username: "ada", fullname: "Ada" },
  status: "pending",
  requestedAt: "2026-01-01T00:00:00.000Z",
  answers: [["Company", "Acme"]],
};
const EMMY = { id: "5", username: "emmy", fullname: "Emmy Noether" };

function open(
  change: Partial<Record<keyof ReviewAdapter, unknown>>,
  requests: readonly AccessRequest[] = [ADA],
): UserEvent {
  const { review } = createMemoryAdapters({ gate, requests, people: [EMMY] });
  render(<ReviewPanel adapter={{ ...review, ...change } as ReviewAdapter} gate={gate} />);
  return userEvent.setup();
}
const ofThese = (requests: readonly unknown[]): (() => Promise<unknown>) => {
  return () => Promise.resolve({ requests });
};
const press = async (user: UserEvent, name: string): Promise<void> =>
  user.click(await screen.findByRole("button", { name }));

afterEach(() => vi.useRealTimers());

describe("a request", () => {
  it("whose optional parts are null is shown as if they were not told", async () => {
    const parts = [
      "reviewedAt",
      "reviewedBy",
      "grantedBy",
      "reason",
      "gateFingerprint",
      "shownWords",
    ];
    const nulls = Object.fromEntries(parts.map((part) => [part, null]));
    const user = { ...ADA.user, email: null, avatarUrl: null };
    open({ list: ofThese([{ ...ADA, ...nulls, user }]) });
    const row = await screen.findByRole("row", { name: "Ada" });
    expect(row.textContent).not.toMatch(/null|Reason|Reviewed/);
  });

  it.each<[string, object]>([
    ["an address that is a number", { user: { ...ADA.user, email: 7 } }],
    ["a reason that is an object", { reason: { text: "no" } }],
    ["a review at no time", { reviewedAt: "soon" }],
    ["a reviewer that is a number", { reviewedBy: 9 }],
    ["a language that is none", { shownWords: { lang: 7, texts: [] } }],
    ["a status that is none", { status: "maybe" }],
  ])("with %s is shown without it", async (_, change) => {
    open({ list: ofThese([{ ...ADA, ...change }]) });
    const row = await screen.findByRole("row", { name: "Ada" });
    expect(row.textContent).not.toMatch(/Reason|Reviewed|Read the form|object/);
    expect(screen.queryByText(/couldn’t be read/)).toBeNull();
  });

  it.each<[string, object]>([
    ["a time that is none", { requestedAt: "yesterday" }],
    ["nobody who asks", { user: null }],
    ["answers that are a text", { answers: "Acme" }],
  ])("with %s is left out and counted", async (_, change) => {
    const grace = { id: "2", username: "grace", fullname: "Grace" };
    open({
      list: ofThese([
        { ...ADA, ...change },
        { ...ADA, user: grace },
      ]),
    });
    await screen.findByRole("row", { name: "Grace" });
    expect(screen.getAllByRole("row")).toHaveLength(1);
    await screen.findByText("1 request couldn’t be read.");
  });

  it("with two answers of one name shows both", async () => {
    const answers = [
      ["Company", "First"],
      ["Company", "Second"],
    ] as const;
    open({}, [{ ...ADA, answers }]);
    await screen.findByText("First");
    expect(screen.getByText("Second")).toBeDefined();
  });

  it("is text: no markup, no link, and what hides is written out", async () => {
    open({}, [
      {
        ...ADA,
        user: { id: "1", username: "**ada**", fullname: "\u202eadA <b>x</b>" },
        answers: [
          ["Company", "[here](https://example.org) https://example.org"],
          ["Site\u200b", "\u0007 <img src=x onerror=alert(1)>"],
        ],
      },
    ]);
    const row = await screen.findByRole("row");
    expect(within(row).getByRole("heading").textContent).toBe("⟨U+202E⟩adA <b>x</b>");
    expect(
      within(row).getByRole("checkbox", { name: "Select ⟨U+202E⟩adA <b>x</b>" }),
    ).toBeDefined();
    for (const text of [
      "@**ada**",
      "[here](https://example.org) https://example.org",
      "Site⟨U+200B⟩",
      "⟨U+0007⟩ <img src=x onerror=alert(1)>",
    ]) {
      expect(within(row).getByText(text).tagName).toBe("BDI");
    }
    expect(row.querySelector("a, img, b, strong, em")).toBeNull();
  });

  it("folds an answer of ten thousand characters", async () => {
    const long = "word ".repeat(2_000);
    open({}, [{ ...ADA, answers: [["Company", long]] }]);
    const row = await screen.findByRole("row");
    const details = row.querySelector("details");
    expect(details?.open).toBe(false);
    expect(details?.querySelector("summary")?.textContent?.length).toBeLessThan(250);
    expect(details?.lastChild?.textContent).toBe(long);
  });
});

it.each([
  [{ name: "Company", type: "select" }],
  [{ name: "Company", type: "select", options: [{ value: "Acme" }] }],
  [{ name: 7, type: "text" }],
])(
  "an earlier gate of %j is none: answers are read by the gate as it is now",
  async (...fields) => {
    const request = { ...ADA, gateFingerprint: "earlier" };
    open({ gate: async () => ({ ...gate, fields }) }, [request]);
    const row = await screen.findByRole("row", { name: "Ada" });
    await act(async () => {});
    expect(within(row).getByText("Acme")).toBeDefined();
  },
);

describe("a place written by hand", () => {
  it.each<unknown>([
    null,
    "rejected",
    {},
    { list: "__proto__" },
    { list: "everybody", request: 7 },
    { list: "pending", search: 5, filters: "Company" },
    { list: "pending", filters: [null, { name: 5, is: {} }] },
    { list: "pending", filters: { length: 3 } },
  ])("that is %j shows who is pending", async (value) => {
    const { review } = createMemoryAdapters({
      gate,
      requests: [ADA],
      capabilities: { search: "none", filters: false },
    });
    // What an address holds, a host may pass on.
    render(<ReviewPanel adapter={review} gate={gate} value={value as ReviewPlace} />);
    await screen.findByRole("row", { name: "Ada" });
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/^Pending/);
  });

  it("is searched for no longer than a search may be", async () => {
    const searched: (string | undefined)[] = [];
    const { review } = createMemoryAdapters({ gate, requests: [ADA] });
    const list: ReviewAdapter["list"] = (query) => {
      searched.push(query.search);
      return review.list(query);
    };
    const value = { list: "pending", search: "x".repeat(10_000) } as const;
    render(<ReviewPanel adapter={{ ...review, list }} gate={gate} value={value} />);
    await screen.findByText(/^No requests match/);
    expect(new Set(searched)).toEqual(new Set(["x".repeat(250)]));
  });
});

it("a grant that is answered late does not close what was opened since", async () => {
  let answer = (): void => {};
  const { review } = createMemoryAdapters({ gate, requests: [ADA], people: [EMMY] });
  const user = open({
    grant: async (grant: Parameters<ReviewAdapter["grant"]>[0]) => {
      await new Promise<void>((done) => (answer = done));
      return review.grant(grant);
    },
  });
  const search = (): Promise<HTMLElement> =>
    screen.findByRole("searchbox", { name: "Name or username" });
  await press(user, "Add access");
  await user.type(await search(), "emm");
  await user.click(await screen.findByRole("radio", { name: /Emmy/ }));
  await press(user, "Grant access");
  await user.keyboard("{Escape}");
  await press(user, "Add access");
  await user.type(await search(), "ad");
  answer();
  await waitFor(() =>
    expect(document.querySelector(".sp-toast-text")?.textContent).toMatch(
      /Emmy Noether.* has access/,
    ),
  );
  expect(await search()).toHaveProperty("value", "ad");
});

describe("people of an adapter that are there twice", () => {
  it("are found once", async () => {
    const user = open({ searchUsers: async () => [EMMY, EMMY] });
    await press(user, "Add access");
    await user.type(await screen.findByRole("searchbox", { name: "Name or username" }), "emm");
    await screen.findByRole("radio", { name: /Emmy/ });
    expect(screen.getAllByRole("radio")).toHaveLength(1);
  });
});

const endless = Object.assign(Object.create(null), { toString: null });
const THROWN: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "no"],
  ["a number", 0],
  ["a symbol", Symbol("no")],
  ["an object without a text", endless],
  ["an error of no known code", { code: "teapot", message: 7 }],
];

describe.each(THROWN)("%s that is thrown, at once or later", (_, thrown) => {
  const ways = [
    (): never => {
      throw thrown;
    },
    (): Promise<never> => Promise.reject(thrown),
  ];

  it("by counts leaves the list as it is", async () => {
    for (const counts of ways) open({ counts });
    await waitFor(() => expect(screen.getAllByRole("row", { name: "Ada" })).toHaveLength(2));
    await act(async () => {});
  });

  it.each(ways)("by a list ends in a sentence and another try", async (list) => {
    open({ list });
    await screen.findByText(/Couldn’t load the requests/);
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });

  it.each(ways)("by a decision brings the row back", async (decide) => {
    const user = open({ decide });
    await press(user, "Accept");
    await screen.findByRole("button", { name: "Try again" });
    expect(screen.getByRole("row", { name: "Ada" })).toBeDefined();
  });

  it.each(ways)("by many decisions is told of each", async (decide) => {
    const user = open({ decide });
    await user.click(await screen.findByRole("checkbox", { name: "Select Ada" }));
    await press(user, "Accept (1)");
    await screen.findByText(/1 request failed/);
    expect(screen.getByRole("row", { name: "Ada" })).toBeDefined();
  });

  it.each(ways)("by a grant is told where it happened", async (grant) => {
    const user = open({ grant });
    await press(user, "Add access");
    await user.type(await screen.findByRole("searchbox", { name: "Name or username" }), "emm");
    await user.click(await screen.findByRole("radio", { name: /Emmy/ }));
    await press(user, "Grant access");
    await screen.findByText(/: the server isn’t responding\./);
  });

  it.each(ways)("by a report is told where it happened", async (report) => {
    const user = open({ report });
    await press(user, "Download report");
    await press(user, "Download");
    await screen.findByText(/^Couldn’t create the report/);
  });
});

describe("an adapter that never answers", () => {
  const never = (): Promise<never> => new Promise(() => {});
  const wait = (): Promise<void> =>
    act(async () => void (await vi.advanceTimersByTimeAsync(31_000)));

  it("a decision: the row comes back with another try", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = open({ decide: never });
    await press(user, "Accept");
    expect(screen.queryByRole("row")).toBeNull();
    await wait();
    expect(screen.getByText(/the server took too long to respond/)).toBeDefined();
    expect(screen.getByRole("row", { name: "Ada" })).toBeDefined();
  });

  it("many: told, and tried again", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = open({ decide: never });
    await user.click(await screen.findByRole("checkbox", { name: "Select Ada" }));
    await press(user, "Accept (1)");
    await wait();
    expect(screen.getByText(/1 request failed: the server took too long to respond/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Retry failed" })).toBeDefined();
  });

  it("a grant: told, and the dialog can be closed", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = open({ grant: never });
    await press(user, "Add access");
    await user.type(await screen.findByRole("searchbox", { name: "Name or username" }), "emm");
    await user.click(await screen.findByRole("radio", { name: /Emmy/ }));
    await press(user, "Grant access");
    await wait();
    expect(screen.getByText(/: the server took too long to respond\./)).toBeDefined();
    await press(user, "Cancel");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
