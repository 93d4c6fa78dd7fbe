import type { AccessRequest } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import type { ReviewPanelProps } from "../internal/review.types.ts";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({
  extra_gated_fields: { Country: "country", Agree: "checkbox", When: "date_picker" },
});
const NAMES = ["Ada", "Ben", "Cleo", "Dora"];
const COUNTRIES = ["DE", "FR", "DE", "JP"];
const asked = (fullname: string, index: number): AccessRequest => ({
  user: { id: `u${index}`, username: fullname.toLowerCase(), fullname },
  status: "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, 1_000 - index)).toISOString(),
  answers: [
    ["Country", COUNTRIES[index] ?? ""],
    ...(index < 2 ? ([["Agree", "on"]] as const) : []),
    ["When", `2026-03-0${index + 1}`],
  ],
});

function open(options: MemoryOptions = {}, props: Partial<ReviewPanelProps> = {}): UserEvent {
  const { review } = createMemoryAdapters({ gate, requests: NAMES.map(asked), ...options });
  render(<ReviewPanel adapter={review} gate={gate} {...props} />);
  return userEvent.setup();
}
const row = (name: string): Promise<HTMLElement> => screen.findByRole("row", { name });
const names = (): readonly string[] =>
  screen.queryAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent ?? "");
const focused = (): string | null | undefined =>
  document.activeElement?.getAttribute("role") === "row"
    ? document.activeElement.querySelector("h3")?.textContent
    : document.activeElement?.textContent;
/** Tab into the list, from the control before it. */
async function enter(user: UserEvent, first = "Ada"): Promise<void> {
  await row(first);
  screen.getByRole("button", { name: "Shortcuts" }).focus();
  await user.tab();
}

afterEach(() => localStorage.clear());

describe("the list as a grid", () => {
  it("is one stop of the tab order, then the controls of its row", async () => {
    const user = open();
    await enter(user);
    expect(focused()).toBe("Ada");
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Select Ada" }));
    await user.tab();
    await user.tab();
    expect(focused()).toBe("AcceptA");
    await user.tab();
    expect(screen.getByRole("grid").contains(document.activeElement)).toBe(false);
  });

  it("tells how many there are and which one a row is", async () => {
    open();
    expect((await row("Cleo")).getAttribute("aria-rowindex")).toBe("3");
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("4");
  });

  it("goes through the controls of a row with Right and Left, and back to the row", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(focused()).toBe("RejectR");
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(focused()).toBe("Ada");
  });

  it.each(["cards", "table"] as const)("has nothing that axe finds, as %s", async (layout) => {
    window.matchMedia = (media) =>
      Object.assign(new EventTarget(), { matches: true, media }) as MediaQueryList;
    open({}, { layout });
    await screen.findAllByRole("button", { name: "Accept" });
    const { violations } = await axe.run(document.body, {
      // Colours are looked at in a browser.
      rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    Reflect.deleteProperty(window, "matchMedia");
  });
});

describe("keys", () => {
  it("decide, move on to the next row and undo", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("ja");
    await waitFor(() => expect(names()).toEqual(["Ada", "Cleo", "Dora"]));
    expect(focused()).toBe("Cleo");
    await waitFor(() => expect(screen.getByText("Undo")).toBeDefined());
    await user.keyboard("u");
    await waitFor(() => expect(names()).toEqual(NAMES));
    expect(focused()).toBe("Ben");
  });

  it("keep focus in the list past its last row", async () => {
    const user = open();
    await enter(user);
    for (const _ of NAMES) await user.keyboard("a");
    await waitFor(() => expect(names()).toEqual([]));
    expect(document.activeElement?.className).toBe("sp-requests");
  });

  it("ask for a reason that is no row of commands, and give focus back", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("r");
    const reason = await screen.findByRole("textbox", { name: /Reason/ });
    expect(document.activeElement).toBe(reason);
    await user.keyboard("ajar");
    expect(names()).toEqual(NAMES);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focused()).toBe("RejectR"));
  });

  it("select one, a range, and search", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("x{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(screen.getByText("3 selected", { selector: ".sp-bulk-count" })).toBeDefined();
    expect((await row("Ben")).getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
    expect(screen.getByText("2 selected", { selector: ".sp-bulk-count" })).toBeDefined();
    await user.keyboard("/");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });

  it("decide on the selection, and say on how many", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("xjxj");
    expect(screen.getByRole("button", { name: "Accept (2)" }).textContent).toBe("Accept (2)A");
    await user.keyboard("a");
    await waitFor(() => expect(names()).toEqual(["Cleo", "Dora"]));
    expect(screen.getByText("Accepted 2 requests.")).toBeDefined();
    expect(screen.queryByText(/selected$/)).toBeNull();
    expect(focused()).toBe("Cleo");
  });

  it("ask for one reason for the selection, where it is in view", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("xjxjjr");
    expect(await screen.findByText("Reject 2 requests?")).toBeDefined();
    expect(screen.queryByText(/^Reject Dora/)).toBeNull();
    await user.keyboard("No room.{Tab}{Tab}{Enter}");
    await waitFor(() => expect(names()).toEqual(["Cleo", "Dora"]));
    // Another selection is not asked about before a key says so.
    await enter(user, "Cleo");
    await user.keyboard("x");
    expect(screen.queryByRole("textbox", { name: /Reason/ })).toBeNull();
  });

  it("undo one decision after the other, and say when nothing is left", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("aaa");
    await waitFor(() => expect(names()).toEqual(["Dora"]));
    await screen.findByText("Accepted", { exact: false, selector: ".sp-toast-text p" });
    for (const rest of [["Cleo", "Dora"], ["Ben", "Cleo", "Dora"], NAMES]) {
      await user.keyboard("u");
      await waitFor(() => expect(names()).toEqual(rest));
      await waitFor(() => expect(focused()).toBe(rest[0]));
    }
    await user.keyboard("u");
    expect(await screen.findByText("Nothing to undo.")).toBeDefined();
    expect(names()).toEqual(NAMES);
  });

  it("undo decisions whose message is gone", async () => {
    const user = open({}, { undoWindow: 50 });
    await enter(user);
    await user.keyboard("a");
    await screen.findByRole("button", { name: "Undo" });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
    await user.keyboard("u");
    await waitFor(() => expect(names()).toEqual(NAMES));
  });

  it("are listed, and letters can be switched off for good", async () => {
    const user = open();
    await enter(user);
    await user.keyboard("?");
    const dialog = await screen.findByRole("dialog");
    await user.click(await within(dialog).findByRole("checkbox", { name: /single-key/ }));
    await user.click(within(dialog).getByRole("button", { name: "Close" }));
    await enter(user);
    await user.keyboard("a{ArrowDown}");
    expect(names()).toEqual(NAMES);
    expect(focused()).toBe("Ben");
    expect(localStorage.getItem("sp-review-single-keys")).toBe("off");
  });

  it("are none where the host wants none", async () => {
    const user = open({}, { singleKeys: false });
    await enter(user);
    await user.keyboard("a");
    expect(names()).toEqual(NAMES);
  });
});

describe("finding", () => {
  const openForm = async (user: UserEvent): Promise<void> => {
    await row("Ada");
    await user.click(screen.getByRole("button", { name: "Sort and filter" }));
    await screen.findByRole("combobox", { name: "Sort by" });
  };

  // The other side does it, or it is done among what is loaded.
  describe.each([true, false])("where the other side can: %s", (able) => {
    const capabilities = { sort: able, filters: able };

    it("filters by a country, a tick and a range of days", async () => {
      const user = open({ capabilities });
      await openForm(user);
      await user.selectOptions(screen.getByRole("combobox", { name: "Country" }), "Germany");
      await waitFor(() => expect(names()).toEqual(["Ada", "Cleo"]));
      expect(screen.queryByText(/loaded requests only/) !== null).toBe(!able);
      await user.selectOptions(screen.getByRole("combobox", { name: "Agree" }), "Not agreed");
      await waitFor(() => expect(names()).toEqual(["Cleo"]));
      await user.click(screen.getByRole("button", { name: "Clear filters" }));
      await waitFor(() => expect(names()).toEqual(NAMES));
      await user.type(screen.getByLabelText("From"), "2026-03-02");
      await user.type(screen.getByLabelText("To"), "2026-03-03");
      await waitFor(() => expect(names()).toEqual(["Ben", "Cleo"]));
    });

    it("sorts, and keeps the order for the next time", async () => {
      const user = open({ capabilities });
      await openForm(user);
      await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Oldest first");
      await waitFor(() => expect(names()).toEqual([...NAMES].reverse()));
      expect(localStorage.getItem("sp-review-sort")).toBe("oldest");
    });
  });

  it("selects everybody whom a filter finds, and nobody else", async () => {
    const user = open({}, { value: { list: "pending", filters: [{ name: "Country", is: "DE" }] } });
    await waitFor(() => expect(names()).toEqual(["Ada", "Cleo"]));
    await user.click(screen.getByRole("checkbox", { name: "Select all loaded requests" }));
    expect(screen.getByText("2 selected", { selector: ".sp-bulk-count" })).toBeDefined();
  });
});
