import type { AccessRequest } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { act, createEvent, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ReviewDialog } from "./review-dialog.tsx";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const NAMES = ["Ada", "Ben", "Cleo"];
const asked = (fullname: string, index: number): AccessRequest => ({
  user: { id: `u${index}`, username: fullname.toLowerCase(), fullname },
  status: "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, 1_000 - index)).toISOString(),
  answers: [["Company", "Acme"]],
});

let closed = 0;
async function open(options: MemoryOptions = {}): Promise<UserEvent> {
  const { review } = createMemoryAdapters({ gate, requests: NAMES.map(asked), ...options });
  closed = 0;
  const onOpenChange = (): void => {
    closed += 1;
  };
  render(<ReviewDialog adapter={review} gate={gate} open onOpenChange={onOpenChange} />);
  (await rows())[0]?.focus();
  return userEvent.setup();
}
const rows = (): Promise<HTMLElement[]> => screen.findAllByRole("row");
const names = (): readonly string[] =>
  screen.queryAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent ?? "");
const focusedRow = (): string | null | undefined =>
  document.activeElement?.getAttribute("role") === "row"
    ? document.activeElement.querySelector("h3")?.textContent
    : undefined;
const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });
const reason = (): HTMLElement | null => screen.queryByRole("textbox", { name: /Reason/ });

afterEach(() => localStorage.clear());

describe("where work begins has focus as a dialog opens", () => {
  const openOnly = (): void => {
    const { review } = createMemoryAdapters({ gate, requests: NAMES.map(asked) });
    render(<ReviewDialog adapter={review} gate={gate} open onOpenChange={() => {}} />);
  };

  it("in a review the first row, once it is there", async () => {
    openOnly();
    expect(document.activeElement?.getAttribute("role")).toBe("dialog");
    await waitFor(() => expect(focusedRow()).toBe("Ada"));
  });

  it("and not for someone who has gone elsewhere in it", async () => {
    openOnly();
    screen.getByRole("searchbox").focus();
    await rows();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });

  it("nor in a page, where a review is one thing of many", async () => {
    const { review } = createMemoryAdapters({ gate, requests: NAMES.map(asked) });
    render(<ReviewPanel adapter={review} gate={gate} />);
    await rows();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    ["Add access", () => screen.getByRole("searchbox", { name: /username|user name|Name/i })],
    ["Download report", () => screen.getByRole("radio", { name: /^JSON \(/ })],
    ["Shortcuts", () => screen.getByRole("checkbox", { name: /letter|single/i })],
  ])("in what %s opens", async (name, control) => {
    const user = await open();
    await user.click(button(name));
    await waitFor(() => expect(document.activeElement).toBe(control()));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(button(name)));
  });
});

describe("focus", () => {
  it("comes back to the row when the list of keys closes, and Escape closes that alone", async () => {
    const user = await open();
    await user.keyboard("j?");
    await screen.findByRole("heading", { name: "Keyboard shortcuts" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focusedRow()).toBe("Ben"));
    expect(closed).toBe(0);
  });

  it("comes back to the button when the dialog that it opened closes", async () => {
    const user = await open();
    await user.click(button("Download report"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(button("Download report")));
  });

  it.each(["Undo", "Clear selection"])("goes to the list as %s goes away", async (name) => {
    const user = await open();
    await user.keyboard(name === "Undo" ? "a" : "x");
    (await screen.findByRole("button", { name })).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("button", { name })).toBeNull());
    // After an undo, the row that came back is the one to decide on next.
    expect(focusedRow()).toBe("Ada");
  });

  it("goes to the list with a decision on many", async () => {
    const user = await open();
    await user.keyboard("xjx");
    button(/^Accept \(2/).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(names()).toEqual(["Cleo"]));
    expect(focusedRow()).toBe("Cleo");
  });

  it("stays where it went when somebody comes back to an empty list", async () => {
    let refuse: (reason: unknown) => void = () => {};
    const memory = createMemoryAdapters({ gate, requests: [asked("Ada", 0)] }).review;
    const decide = (): Promise<never> => new Promise((_, reject) => (refuse = reject));
    render(<ReviewDialog adapter={{ ...memory, decide }} open onOpenChange={() => {}} />);
    (await rows())[0]?.focus();
    const user = userEvent.setup();
    await user.keyboard("a");
    await waitFor(() => expect(names()).toEqual([]));
    await user.keyboard("/");
    refuse(new Error("no"));
    await waitFor(() => expect(names()).toEqual(["Ada"]));
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });
});

describe("a question before many are decided on", { timeout: 60_000 }, () => {
  const askMany = async (): Promise<UserEvent> => {
    const user = await open({ requests: [], generated: { pending: 30 } });
    await user.click(screen.getByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(button(/^Accept \(30/));
    return user;
  };

  it("takes focus once, and not again as the review goes on", async () => {
    const user = await askMany();
    // On the way back, so that Enter pressed twice decides nothing.
    expect(document.activeElement).toBe(button("Cancel"));
    // A key list that opens and closes renders all of it again.
    button(/^Sort and filter/).focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("combobox", { name: "Sort by" });
    expect(document.activeElement).toBe(button(/^Sort and filter/));
  });

  it("is not confirmed by Enter pressed twice, nor by a double click", async () => {
    const user = await askMany();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("group", { name: /30/ })).toBeNull());
    // Two presses of one hand, 200 ms apart, however long a busy machine takes to answer the first.
    for (const [detail, timeStamp] of [
      [1, 1_000_000],
      [2, 1_000_200],
    ] as const) {
      const accept = button(/^Accept \(30/);
      const click = createEvent.click(accept, { detail, clientX: 70, clientY: 70 });
      Object.defineProperty(click, "timeStamp", { value: timeStamp });
      fireEvent(accept, click);
    }
    expect(screen.getByRole("group", { name: /30/ })).toBeDefined();
    expect(names()).toHaveLength(30);
  });

  it("is closed alone by Escape, which gives focus back to what asked", async () => {
    const user = await askMany();
    await user.keyboard("{Escape}");
    expect(closed).toBe(0);
    expect(screen.queryByRole("group", { name: /30/ })).toBeNull();
    expect(document.activeElement).toBe(button(/^Accept \(30/));
  });
});

describe("Escape", () => {
  it("empties the search first, and then closes the dialog", async () => {
    const user = await open();
    await user.type(screen.getByRole("searchbox"), "be{Escape}");
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
    expect(closed).toBe(0);
    await user.keyboard("{Escape}");
    expect(closed).toBe(1);
  });

  it.each(["Add access", "Download report"])("closes what %s opened, alone", async (name) => {
    const user = await open();
    await user.click(button(name));
    await screen.findByRole("heading", { name });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("heading", { name })).toBeNull());
    expect(closed).toBe(0);
  });
});

describe("a reason that is being written", () => {
  const write = async (): Promise<UserEvent> => {
    const user = await open();
    await user.keyboard("r");
    await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "half");
    return user;
  };

  it("stays while somebody else is decided on", async () => {
    const user = await write();
    (await rows())[1]?.focus();
    await user.keyboard("a");
    await waitFor(() => expect(names()).toEqual(["Ada", "Cleo"]));
    expect(reason()).toHaveProperty("value", "half");
  });

  it("has buttons on which letters are no commands", async () => {
    const user = await write();
    await user.tab();
    await user.keyboard("ac");
    expect(names()).toEqual(NAMES);
    expect(reason()).toHaveProperty("value", "half");
  });

  it("is left by Escape alone, and comes back for the same person only", async () => {
    const user = await write();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(reason()).toBeNull());
    expect(closed).toBe(0);
    (await rows())[1]?.focus();
    await user.keyboard("r");
    expect(await screen.findByRole("textbox", { name: /Reason/ })).toHaveProperty("value", "");
    await user.keyboard("{Escape}");
    (await rows())[0]?.focus();
    await user.keyboard("r");
    expect(await screen.findByRole("textbox", { name: /Reason/ })).toHaveProperty("value", "half");
  });

  it("is not lost by a search, another order or another list, nor is the search", async () => {
    const user = await write();
    await user.type(screen.getByRole("searchbox"), "be");
    await waitFor(() => expect(names()).toEqual(["Ben"]));
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "be");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await user.clear(screen.getByRole("searchbox"));
    await user.click(button(/^Sort and filter/));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Sort by" }), "name");
    await user.click(screen.getByRole("tab", { name: /Accepted/ }));
    await user.click(screen.getByRole("tab", { name: /Pending/ }));
    (await screen.findByRole("row", { name: "Ada" })).focus();
    await user.keyboard("r");
    expect(await screen.findByRole("textbox", { name: /Reason/ })).toHaveProperty("value", "half");
  });

  it("outlasts the dialog it was written in, and is gone once it was sent", async () => {
    const { review } = createMemoryAdapters({ gate, requests: NAMES.map(asked) });
    const user = userEvent.setup();
    const show = () => <ReviewDialog adapter={review} gate={gate} open onOpenChange={() => {}} />;
    const { unmount } = render(show());
    (await rows())[0]?.focus();
    await user.keyboard("r");
    await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "half");
    unmount();
    render(show());
    (await rows())[0]?.focus();
    await user.keyboard("r");
    const again = await screen.findByRole("textbox", { name: /Reason/ });
    expect(again).toHaveProperty("value", "half");
    await user.type(again, " and more{Tab}{Tab}{Enter}");
    await waitFor(() => expect(names()).toEqual(["Ben", "Cleo"]));
    await screen.findByRole("button", { name: "Undo" });
    await user.keyboard("u");
    await waitFor(() => expect(names()).toEqual(NAMES));
    await waitFor(() => expect(focusedRow()).toBe("Ada"));
    await user.keyboard("r");
    expect(await screen.findByRole("textbox", { name: /Reason/ })).toHaveProperty("value", "");
  });

  it.each([false, true])("is kept for a person whose decision failed, bulk: %s", async (bulk) => {
    const user = await open({
      faults: [{ call: "decide", nth: 1, error: { code: "offline", message: "" } }],
    });
    await user.keyboard(bulk ? "xr" : "r");
    await user.type(
      await screen.findByRole("textbox", { name: /Reason/ }),
      "half{Tab}{Tab}{Enter}",
    );
    await screen.findByText(/you’re offline/);
    await waitFor(() => expect(names()).toEqual(NAMES));
    if (bulk) await user.click(button("Clear selection"));
    (await screen.findByRole("row", { name: "Ada" })).focus();
    await user.keyboard("r");
    expect(await screen.findByRole("textbox", { name: /Reason/ })).toHaveProperty("value", "half");
  });
});

it("a reason that is being written outlasts another width of the page", async () => {
  const query = Object.assign(new EventTarget(), { matches: true });
  window.matchMedia = () => query as MediaQueryList;
  const { review } = createMemoryAdapters({ gate, requests: NAMES.map(asked) });
  render(<ReviewDialog adapter={review} gate={gate} layout="table" open onOpenChange={() => {}} />);
  const user = userEvent.setup();
  await screen.findByRole("columnheader", { name: "Company" });
  (await screen.findByRole("row", { name: "Ada" })).focus();
  await user.keyboard("r");
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "half a reason");
  query.matches = false;
  act(() => void query.dispatchEvent(new Event("change")));
  await waitFor(() => expect(screen.queryByRole("columnheader")).toBeNull());
  expect(reason()).toHaveProperty("value", "half a reason");
  Reflect.deleteProperty(window, "matchMedia");
});

describe("undo by key", () => {
  it("works where no row is left", async () => {
    const user = await open({ requests: [asked("Ada", 0)] });
    await user.keyboard("a");
    await screen.findByRole("button", { name: "Undo" });
    await user.keyboard("u");
    await waitFor(() => expect(names()).toEqual(["Ada"]));
  });

  it("takes many back once, and does not decide on them again", async () => {
    const user = await open();
    await user.keyboard("xjx");
    await user.click(button(/^Accept \(2/));
    await screen.findByRole("button", { name: "Undo" });
    await user.keyboard("u");
    await waitFor(() => expect(names()).toEqual(NAMES));
    await user.keyboard("u");
    await waitFor(() => expect(names()).toEqual(NAMES));
    expect(screen.queryByText(/^Accepted 2/)).toBeNull();
  });

  it("takes no earlier decision back while the last one is on its way", async () => {
    const memory = createMemoryAdapters({ gate, requests: NAMES.map(asked) }).review;
    let answer = (): void => {};
    const review: typeof memory = {
      ...memory,
      decide: async (decisions) => {
        const [first] = decisions;
        if (first?.userId === "u1" && first.to === "accepted")
          await new Promise<void>((done) => (answer = done));
        return memory.decide(decisions);
      },
    };
    render(<ReviewDialog adapter={review} open onOpenChange={() => {}} />);
    (await rows())[0]?.focus();
    const user = userEvent.setup();
    await user.keyboard("a");
    await screen.findByRole("button", { name: "Undo" });
    await user.keyboard("au{Control>}z{/Control}");
    answer();
    await waitFor(() =>
      expect(document.querySelector(".sp-toast-text")?.textContent).toMatch(/Accepted.*Ben/),
    );
    expect(names()).toEqual(["Cleo"]);
    await user.keyboard("u");
    await waitFor(() => expect(names()).toEqual(["Ben", "Cleo"]));
  });

  it("does not lose an earlier reason that is unknown here", async () => {
    const rejected = { ...asked("Ada", 0), status: "rejected" } as const;
    const { review } = createMemoryAdapters({
      gate,
      requests: [rejected],
      capabilities: { reasons: false },
    });
    const value = { list: "rejected" } as const;
    render(<ReviewDialog adapter={review} value={value} open onOpenChange={() => {}} />);
    (await rows())[0]?.focus();
    const user = userEvent.setup();
    await user.keyboard("a");
    await screen.findByText(/earlier reason isn’t available/);
    await user.keyboard("u{Control>}z{/Control}");
    expect(names()).toEqual([]);
    expect((await review.counts()).accepted).toBe(1);
  });
});

it("who was selected and is decided on alone is not selected any more", async () => {
  const user = await open();
  await user.keyboard("xjx");
  await user.click(screen.getAllByRole("button", { name: /^Accept/ })[1] as HTMLElement);
  await screen.findByText("1 selected", { selector: ".sp-bulk-count" });
});

it("a search keeps the space that is being typed after a word", async () => {
  const user = await open();
  await user.type(screen.getByRole("searchbox"), "ada ");
  await waitFor(() => expect(names()).toEqual(["Ada"]));
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "ada ");
  await user.keyboard("{Escape}");
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
  expect(closed).toBe(0);
});

it("who is undone comes back by the order that was kept", async () => {
  localStorage.setItem("sp-review-sort", "oldest");
  const user = await open();
  await waitFor(() => expect(names()).toEqual([...NAMES].reverse()));
  await user.keyboard("a");
  await screen.findByRole("button", { name: "Undo" });
  await user.keyboard("u");
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(names()).toEqual([...NAMES].reverse());
});
