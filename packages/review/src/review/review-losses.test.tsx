import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { SallyportProvider } from "@sallyport/ui";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ar } from "../messages/ar.ts";
import { de } from "../messages/de.ts";
import { ja } from "../messages/ja.ts";
import { ReviewPanel } from "./review-panel.tsx";

// What a list or a report lacks is said, and never hides the rest.

const request = (n: number): AccessRequest => ({
  user: { id: `u${n}`, username: `user${n}`, fullname: `User ${n}` },
  status: "pending",
  requestedAt: "2026-01-01T00:00:00.000Z",
  answers: [],
});
type Page = Readonly<Record<string, unknown>>;

function adapterOf(change: Partial<Record<keyof ReviewAdapter, unknown>>): ReviewAdapter {
  const { review } = createMemoryAdapters({ capabilities: { counts: false } });
  return { ...review, ...change } as ReviewAdapter; // as an adapter of anybody's may be
}
const over = (pageOf: (cursor: string | undefined) => Page): ReviewAdapter =>
  adapterOf({ list: async ({ cursor }: { readonly cursor?: string }) => pageOf(cursor) });
const line = (): Element | null => document.querySelector(".sp-losses");

describe("rows that cannot be read", () => {
  it.each<[number, string]>([
    [1, "1 request couldn’t be read."],
    [2, "2 requests couldn’t be read."],
  ])("are told below the others: %d", async (unreadable, sentence) => {
    render(<ReviewPanel adapter={over(() => ({ requests: [request(1)], unreadable }))} />);
    await screen.findByRole("row", { name: "User 1" });
    await waitFor(() => expect(line()?.textContent).toBe(sentence));
  });

  it("are told by a live region that was there before", async () => {
    let answer = (_: Page): void => {};
    const list = (): Promise<Page> => new Promise((done) => (answer = done));
    render(<ReviewPanel adapter={adapterOf({ list })} />);
    const region = line();
    expect([region?.getAttribute("role"), region?.textContent]).toEqual(["status", ""]);
    await waitFor(() => answer({ requests: [null, request(1)] }));
    await screen.findByText("1 request couldn’t be read.");
    expect(line()).toBe(region);
  });

  it("of an adapter and of the page itself count together, page by page", async () => {
    const pages: Record<string, Page> = {
      first: { requests: [request(1), null], unreadable: 1, nextCursor: "second" },
      second: { requests: [request(2), { status: "pending" }] },
    };
    render(<ReviewPanel adapter={over((cursor = "first") => pages[cursor] ?? {})} />);
    await screen.findByText("2 requests couldn’t be read.");
    await userEvent.click(screen.getByRole("button", { name: "Load more" }));
    await screen.findByRole("row", { name: "User 2" });
    expect(line()?.textContent).toBe("3 requests couldn’t be read.");
  });

  it("leave a list that does not say that no one waits", async () => {
    render(<ReviewPanel adapter={over(() => ({ requests: [null, 7] }))} />);
    await screen.findByText("2 requests couldn’t be read.");
    expect(screen.queryByText(/No pending requests/)).toBeNull();
    expect(screen.queryByRole("row")).toBeNull();
  });

  it.each([Number.NaN, -1, 1.5, "2", null, {}])("are not told of as %j", async (unreadable) => {
    render(<ReviewPanel adapter={over(() => ({ requests: [request(1)], unreadable }))} />);
    await screen.findByRole("row", { name: "User 1" });
    expect(line()?.textContent).toBe("");
  });

  it.each<[string, object, number, string]>([
    ["de", de, 2, "2 Anfragen konnten nicht gelesen werden."],
    ["ja", ja, 2, "2 件の申請を読み取れませんでした。"],
    ["ar", ar, 2, "تعذّرت قراءة طلبين."],
  ])("are told in %s", async (locale, review, unreadable, sentence) => {
    render(
      <SallyportProvider locale={locale} messages={{ review }}>
        <ReviewPanel adapter={over(() => ({ requests: [request(1)], unreadable }))} />
      </SallyportProvider>,
    );
    await screen.findByText(sentence);
  });
});

describe("a deleted user", () => {
  it.each([
    [{ id: "u9" }, "u9"],
    [{ id: "u9", username: null, fullname: null, email: null }, "u9"],
    [{ id: "u9", username: "ada", fullname: null }, "ada"],
  ])("of whom there is %j is shown by what there is", async (user, name) => {
    render(<ReviewPanel adapter={over(() => ({ requests: [{ ...request(9), user }] }))} />);
    const row = await screen.findByRole("row", { name });
    expect(row.textContent).not.toMatch(/null|undefined/);
    expect(line()?.textContent).toBe("");
  });
});

describe("pages that end early", () => {
  const INCOMPLETE = "The list may be incomplete: the server didn’t send all requests.";

  it("are told of, with what was read", async () => {
    render(<ReviewPanel adapter={over(() => ({ requests: [request(1)], incomplete: true }))} />);
    await screen.findByRole("row", { name: "User 1" });
    expect(line()?.textContent).toBe(INCOMPLETE);
  });

  it.each<[string, (cursor: string | undefined) => Page]>([
    [
      "a circle",
      (cursor = "0") => ({
        requests: [request(Number(cursor))],
        nextCursor: String((Number(cursor) % 3) + 1),
      }),
    ],
    [
      "the same people again and again",
      (cursor = "0") => ({ requests: [request(1)], nextCursor: String(Number(cursor) + 1) }),
    ],
  ])("are no more read on: %s", async (_, pageOf) => {
    const list = vi.fn(pageOf);
    render(<ReviewPanel adapter={over(list)} />);
    await screen.findAllByRole("row");
    for (let pages = 0; pages < 20; pages++) {
      const more = screen.queryByRole("button", { name: "Load more" });
      if (more) await userEvent.click(more);
    }
    await screen.findByText(INCOMPLETE);
    expect(list.mock.calls.length).toBeLessThan(15);
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
  });

  it("are collected once when everyone is selected", async () => {
    const list = vi.fn((cursor = "0") => ({
      requests: [request(Number(cursor))],
      nextCursor: String((Number(cursor) % 3) + 1),
    }));
    render(<ReviewPanel adapter={over(list)} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(await screen.findByRole("button", { name: "Select all matching requests" }));
    await screen.findByText("4 selected", { selector: ".sp-bulk-count" });
    expect(list.mock.calls.length).toBeLessThan(15);
  });
});

describe("a report", () => {
  const report = { filename: "r.csv", mediaType: "text/csv", text: "user" };

  it.each<[object, RegExp]>([
    [{ unreadable: 2 }, /^2 requests couldn’t be read and are missing from the report\.$/],
    [{ incomplete: true }, /^The report may be incomplete/],
  ])("that lacks something says so: %j", async (losses, sentence) => {
    URL.createObjectURL = () => "blob:";
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    render(<ReviewPanel adapter={adapterOf({ report: async () => ({ ...report, ...losses }) })} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Download report" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(await within(dialog).findByRole("button", { name: "Download" }));
    expect((await within(dialog).findByText(sentence)).closest("[aria-live]")).not.toBeNull();
  });
});
