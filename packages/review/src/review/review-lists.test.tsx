import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReviewPanelProps } from "../internal/review.types.ts";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Country: "country" } });
const asked = (
  id: string,
  fullname: string,
  status: AccessRequest["status"] = "pending",
  more: Partial<AccessRequest> = {},
): AccessRequest => ({
  user: { id, username: fullname.split(" ")[0]?.toLowerCase() ?? "", fullname },
  status,
  requestedAt: `2026-01-0${Number(id) % 9}T00:00:00.000Z`,
  answers: [["Country", "DE"]],
  ...more,
});
const REQUESTS = [
  asked("1", "Grace Hopper"),
  asked("2", "Alan Turing"),
  asked("3", "Katherine Johnson", "rejected", {
    reason: "Not yet.",
    reviewedAt: "2026-01-05T00:00:00.000Z",
  }),
  asked("4", "Emmy Noether", "reset"),
];

function open(
  options: MemoryOptions = {},
  props: Partial<ReviewPanelProps> = {},
  change: Partial<ReviewAdapter> = {},
): { readonly review: ReviewAdapter; readonly user: UserEvent } {
  const memory = createMemoryAdapters({ gate, requests: REQUESTS, ...options }).review;
  const review: ReviewAdapter = { ...memory, ...change };
  render(<ReviewPanel adapter={review} gate={gate} {...props} />);
  return { review, user: userEvent.setup() };
}
const heading = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { name });
const status = (): string =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ");

afterEach(() => vi.useRealTimers());

describe("finding", () => {
  it("searches with the other side, tells when nobody matches, and keeps it in the place", async () => {
    const onValueChange = vi.fn();
    const { user } = open({}, { onValueChange });
    await heading("Grace Hopper");
    await user.type(screen.getByRole("searchbox", { name: "Search names and answers" }), "alan");
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull());
    await heading("Alan Turing");
    expect(onValueChange).toHaveBeenLastCalledWith({ list: "pending", search: "alan" });
    await user.type(screen.getByRole("searchbox"), "zzz");
    await screen.findByText("No requests match “alanzzz”.");
  });

  it("searches what is loaded where the other side cannot, and says so", async () => {
    const { user } = open({ capabilities: { search: "none" } });
    await heading("Grace Hopper");
    await user.type(screen.getByRole("searchbox", { name: "Search loaded requests" }), "alan");
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull());
    await heading("Alan Turing");
  });

  it("shows within the rejected who can ask again", async () => {
    const { user } = open({}, {});
    await user.click(await screen.findByRole("tab", { name: /Rejected/ }));
    await heading("Katherine Johnson");
    await user.click(screen.getByRole("button", { name: "Can ask again" }));
    await heading("Emmy Noether");
    expect(screen.queryByRole("heading", { name: "Katherine Johnson" })).toBeNull();
    expect(screen.getByRole("tab", { name: /Rejected/ }).getAttribute("aria-selected")).toBe(
      "true",
    );
  });

  it("opens what an address names", async () => {
    const answers = Array.from(
      { length: 300 },
      (_, i) => [`Question ${i}`, `Answer ${i}`] as const,
    );
    const many = [asked("7", "Marie Curie", "accepted", { answers })];
    open({ requests: many }, { value: { list: "accepted", request: "7" } });
    await heading("Marie Curie");
    expect(screen.getByText("Answer 299")).toBeDefined();
  });

  it("folds three hundred answers", async () => {
    const answers = Array.from(
      { length: 300 },
      (_, i) => [`Question ${i}`, `Answer ${i}`] as const,
    );
    const { user } = open({ requests: [asked("7", "Marie Curie", "pending", { answers })] });
    await heading("Marie Curie");
    expect(screen.queryByText("Answer 299")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show 288 more answers" }));
    expect(screen.getByText("Answer 299")).toBeDefined();
  });
});

describe("a request", () => {
  it("is read by the gate that it answered, and says that it was an earlier one", async () => {
    const { gate: earlier } = parseGate({
      extra_gated_fields: { Use: { type: "select", options: [{ label: "Study", value: "s" }] } },
    });
    const fingerprint = gateFingerprint(earlier);
    open(
      {
        earlierGates: [earlier],
        requests: [
          asked("1", "Grace Hopper", "pending", {
            answers: [["Use", "s"]],
            gateFingerprint: fingerprint,
          }),
        ],
      },
      { gateFingerprint: gateFingerprint(gate) },
    );
    await screen.findByText("Study");
    expect(screen.getByText("Answered an earlier version of the form")).toBeDefined();
  });

  it("tells in which language the form was read", async () => {
    const shownWords = { lang: "de", texts: [["Country", "Land"]] } as const;
    open({ requests: [asked("1", "Grace Hopper", "pending", { shownWords })] });
    await screen.findByText("Read the form in German");
  });

  it("is flagged where its user name looks like another, or mixes scripts", async () => {
    const twin = asked("2", "Another");
    open({
      requests: [
        asked("1", "Grace Hopper"),
        { ...twin, user: { ...twin.user, username: "gr\u0430ce" } },
        { ...asked("3", "Third"), user: { id: "3", username: "p\u0430ul", fullname: "Third" } },
      ],
    });
    await heading("Third");
    expect(screen.getAllByText("Looks like another username in this list")).toHaveLength(2);
    expect(screen.getAllByText("Mixes letters from different scripts")).toHaveLength(1);
  });

  it("may be allowed to ask again, with a reason", async () => {
    const { user, review } = open({}, { value: { list: "rejected" } });
    await heading("Katherine Johnson");
    await user.click(screen.getByRole("button", { name: "Let them ask again" }));
    const form = screen.getByRole("form", { name: "Let Katherine Johnson ask again?" });
    await user.type(within(form).getByRole("textbox"), "Tell us more.");
    await user.click(within(form).getByRole("button", { name: "Let them ask again" }));
    await waitFor(() => expect(status()).toContain("Katherine Johnson can ask again"));
    const { requests } = await review.list({ status: "reset" });
    expect(requests.find(({ user: { id } }) => id === "3")?.reason).toBe("Tell us more.");
  });

  it("offers no reset where the other side has none", async () => {
    open({ capabilities: { reset: false } }, { value: { list: "rejected" } });
    await heading("Katherine Johnson");
    expect(screen.queryByRole("button", { name: /ask again/ })).toBeNull();
  });
});

describe("undo", () => {
  it("puts an earlier reason back, by keys", async () => {
    const { user, review } = open({}, { value: { list: "rejected" } });
    await heading("Katherine Johnson");
    await user.click(screen.getByRole("button", { name: "Accept" }));
    await waitFor(() => expect(status()).toContain("Accepted Katherine Johnson"));
    screen.getByRole("tab", { name: /Rejected/ }).focus();
    await user.keyboard("{Control>}z{/Control}");
    await heading("Katherine Johnson");
    const { requests } = await review.list({ status: "rejected" });
    expect(requests[0]?.reason).toBe("Not yet.");
  });

  it("is not promised where an earlier reason is unknown: that is said instead", async () => {
    const unknown = [asked("3", "Katherine Johnson", "rejected")];
    const { user } = open(
      { requests: unknown, capabilities: { reasons: false } },
      { value: { list: "rejected" } },
    );
    await heading("Katherine Johnson");
    await user.click(screen.getByRole("button", { name: "Accept" }));
    await waitFor(() => expect(status()).toContain("The earlier reason isn’t available"));
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("of a conflict is none, but the way to the request", async () => {
    const onValueChange = vi.fn();
    const { user } = open(
      { moves: [{ before: "decide", nth: 1, userId: "1", to: "rejected" }] },
      { onValueChange },
    );
    const [accept] = await screen.findAllByRole("button", { name: "Accept" });
    expect(accept).toBeDefined();
    const row = (await heading("Grace Hopper")).closest("[role=row]") as HTMLElement;
    await user.click(within(row).getByRole("button", { name: "Accept" }));
    await user.click(await screen.findByRole("button", { name: "Show request" }));
    expect(onValueChange).toHaveBeenLastCalledWith({
      list: "rejected",
      search: "grace",
      request: "1",
    });
    await heading("Grace Hopper");
  });
});

describe("an adapter that misbehaves", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["gives nothing", async () => undefined],
    ["gives nonsense", async () => ({ requests: { user: null } })],
    ["throws a string", () => Promise.reject("no")],
    ["throws nothing", () => Promise.reject(undefined)],
  ])("%s: the list says so, and tries again", async (_, list) => {
    open({}, {}, { list: list as ReviewAdapter["list"] });
    await screen.findByText(/Couldn’t load the requests/);
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });

  it("gives the same person twice, and empty pages before them", async () => {
    const page = { requests: [REQUESTS[0], REQUESTS[0]] as AccessRequest[] };
    let turn = 0;
    open(
      {},
      {},
      { list: async () => (turn++ < 3 ? { requests: [], nextCursor: `${turn}` } : page) },
    );
    await heading("Grace Hopper");
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(1);
  });

  it("never answers: the reader is told, and may try again", async () => {
    vi.useFakeTimers();
    open({}, {}, { list: () => new Promise(() => {}) });
    await act(() => vi.advanceTimersByTimeAsync(9_000));
    expect(screen.getByText("This is taking longer than usual.")).toBeDefined();
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(screen.getByText(/the server took too long to respond/)).toBeDefined();
  });

  it("gives empty pages without end: it is asked a while, and then by hand alone", async () => {
    let turn = 0;
    const list = async (): Promise<{ requests: []; nextCursor: string }> => {
      turn += 1;
      return { requests: [], nextCursor: `${turn}` };
    };
    open({}, {}, { list });
    await screen.findByRole("button", { name: "Load more" });
    await waitFor(() => expect(turn).toBeGreaterThan(6));
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const asked = turn;
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(turn).toBe(asked);
    expect(turn).toBeLessThan(40);
  });

  it("answers late for another repo: nothing of it is shown", async () => {
    let answer = (): void => {};
    const slow = createMemoryAdapters({ gate, requests: REQUESTS }).review;
    const late: ReviewAdapter = {
      ...slow,
      list: async (query) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return slow.list(query);
      },
    };
    const other = createMemoryAdapters({
      gate,
      repo: { type: "dataset", id: "acme/other" },
      requests: [asked("8", "Lise Meitner")],
    }).review;
    const { rerender } = render(<ReviewPanel adapter={late} gate={gate} />);
    rerender(<ReviewPanel adapter={other} gate={gate} />);
    await heading("Lise Meitner");
    await act(async () => answer());
    expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull();
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["no result", []],
    ["a string", "done"],
    ["a result without sense", [{}]],
  ])("answers a decision with %s: the row comes back with another try", async (_, results) => {
    const decide = (async () => results) as unknown as ReviewAdapter["decide"];
    const { user } = open({}, {}, { decide });
    const row = (await heading("Grace Hopper")).closest("[role=row]") as HTMLElement;
    await user.click(within(row).getByRole("button", { name: "Accept" }));
    await screen.findByRole("button", { name: "Try again" });
    await heading("Grace Hopper");
  });
});

describe("the report", () => {
  it("is made in the format chosen, and can be cancelled", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const formats: string[] = [];
    const { user } = open(
      {},
      {},
      {
        report: ({ format, signal }) => {
          formats.push(format);
          signals.push(signal);
          return new Promise((_, reject) => {
            signal?.addEventListener("abort", () => reject(signal.reason));
          });
        },
      },
    );
    await user.click(await screen.findByRole("button", { name: "Download report" }));
    await user.click(await screen.findByRole("radio", { name: /CSV/ }));
    await user.click(screen.getByRole("button", { name: "Download" }));
    await screen.findByText(/Preparing the report/);
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByText(/Preparing the report/)).toBeNull());
    expect(formats).toEqual(["csv"]);
    expect(signals[0]?.aborted).toBe(true);
    expect(screen.queryByText(/Couldn’t create/)).toBeNull();
  });
});
