import type { AccessRequest, Person } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ReviewDialog } from "./review-dialog.tsx";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({
  extra_gated_fields: { Country: "country", When: "date_picker", Agree: "checkbox" },
});
const MARY: Person = { id: "9", username: "mary", fullname: "Mary Anning" };
const asked = (
  id: string,
  fullname: string,
  status: AccessRequest["status"],
  minute: number,
): AccessRequest => ({
  user: {
    id,
    username: fullname.split(" ")[0]?.toLowerCase() ?? "",
    fullname,
    email: `${id}@example.org`,
  },
  status,
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  answers: [
    ["Country", "DE"],
    ["When", "2026-03-04"],
    ["Agree", "on"],
    ["Gone", "<b>x</b>"],
  ],
});
const REQUESTS = [
  asked("1", "Grace Hopper", "pending", 3),
  asked("2", "Alan Turing", "pending", 2),
  asked("3", "Katherine Johnson", "accepted", 1),
  asked("4", "Ada Lovelace", "rejected", 0),
];

function open(options: MemoryOptions = {}, value?: "pending" | "accepted" | "rejected") {
  const { review } = createMemoryAdapters({
    gate,
    reviewer: MARY,
    requests: REQUESTS,
    people: [{ id: "5", username: "emmy", fullname: "Emmy Noether" }],
    ...options,
  });
  const onOpenChange = vi.fn();
  render(
    <ReviewDialog
      adapter={review}
      gate={gate}
      open
      onOpenChange={onOpenChange}
      {...(value && { value: { list: value } })}
    />,
  );
  return { review, onOpenChange, user: userEvent.setup() };
}
const row = async (name: string): Promise<HTMLElement> => {
  const heading = await screen.findByRole("heading", { name });
  const found = heading.closest<HTMLElement>("[role=row]");
  if (!found) throw new Error(`${name} stands in no row`);
  return found;
};

describe("ReviewDialog", () => {
  it("shows who asked and the answers as people read them", async () => {
    open();
    const grace = within(await row("Grace Hopper"));
    expect(grace.getByText("@grace")).toBeDefined();
    for (const text of ["Germany", "March 4, 2026", "Agreed", "<b>x</b>"])
      expect(grace.getByText(text)).toBeDefined();
    expect(screen.getByRole("tab", { name: /Pending/ }).textContent).toBe("Pending2");
  });

  it.each([
    ["pending", "Grace Hopper", ["Reject", "Accept"]],
    ["accepted", "Katherine Johnson", ["Back to pending", "Reject"]],
    ["rejected", "Ada Lovelace", ["Let them ask again", "Back to pending", "Accept"]],
  ] as const)("offers in %s what may be decided there", async (list, name, decisions) => {
    open({}, list);
    const buttons = within(await row(name)).getAllByRole("button");
    // The key beside a word is for the eye alone.
    expect(buttons.map((b) => b.firstChild?.textContent)).toEqual(decisions);
  });

  it("accepts, moves focus to the next row, and undoes", async () => {
    const { user, review } = open();
    await user.click(within(await row("Grace Hopper")).getByRole("button", { name: "Accept" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull());
    await waitFor(() =>
      expect(document.activeElement?.closest("[role=row]")?.textContent).toContain("Alan Turing"),
    );
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await row("Grace Hopper");
    expect((await review.counts()).pending).toBe(2);
  });

  it("rejects with a reason of at most 200 characters", async () => {
    const { user, review } = open();
    await user.click(within(await row("Grace Hopper")).getByRole("button", { name: "Reject" }));
    const reason = screen.getByRole("textbox", { name: /Reason/ });
    expect(document.activeElement).toBe(reason);
    await user.click(reason);
    await user.paste(`${"x".repeat(190)}${"🦉".repeat(10)}`);
    // Nothing is cut: how much is too much is shown, spoken once, and why nothing is decided.
    expect((reason as HTMLTextAreaElement).value).toHaveLength(210);
    expect(screen.getByText("10 characters too many", { selector: "p" })).toBeDefined();
    expect(reason.getAttribute("aria-invalid")).toBe("true");
    const reject = screen.getByRole("button", {
      name: "Reject",
      description: "10 characters too many",
    });
    expect(reject.getAttribute("aria-disabled")).toBe("true");
    await user.click(reject);
    expect(document.activeElement).toBe(reason);
    expect((await review.counts()).rejected).toBe(1);
    await user.clear(reason);
    await user.type(reason, "Not now");
    expect(screen.getByText("193 characters left")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Reject", description: "" }));
    await screen.findByText(/Rejected/, { selector: "p" });
    const { requests } = await review.list({ status: "rejected" });
    expect(requests[0]).toMatchObject({ user: { fullname: "Grace Hopper" }, reason: "Not now" });
  });

  it("offers a template of more than 200 characters as too long, and cuts none of it", async () => {
    const { review } = createMemoryAdapters({ gate, reviewer: MARY, requests: REQUESTS });
    const user = userEvent.setup();
    const long = `${"Please say more. ".repeat(12)}👩‍🔬`;
    const templates = [long, "Not now."];
    render(<ReviewPanel adapter={review} gate={gate} reasonTemplates={templates} />);
    await user.click(within(await row("Grace Hopper")).getByRole("button", { name: "Reject" }));
    const over = `${long.length - 200} characters too many`;
    expect(
      screen.getAllByRole("option").map((option) => option.textContent?.endsWith(`(${over})`)),
    ).toEqual([false, true, false]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Use a template" }), long);
    const reason = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Reason/ });
    expect(reason.value).toBe(long);
    await user.click(screen.getByRole("button", { name: "Reject", description: over }));
    expect((await review.counts()).rejected).toBe(1);
    await user.selectOptions(screen.getByRole("combobox", { name: "Use a template" }), "Not now.");
    await user.click(screen.getByRole("button", { name: "Reject", description: "" }));
    await waitFor(async () => expect((await review.counts()).rejected).toBe(2));
  });

  it("closes by Escape the innermost thing only", async () => {
    const { user, onOpenChange } = open();
    await user.click(within(await row("Grace Hopper")).getByRole("button", { name: "Reject" }));
    await user.keyboard("half a reason{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(onOpenChange).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(onOpenChange).toHaveBeenCalledWith(false);
  });

  it("puts a row back and offers another try when a decision fails", async () => {
    const { user } = open({
      faults: [{ call: "decide", nth: 1, error: { code: "offline", message: "" } }],
    });
    await user.click(within(await row("Grace Hopper")).getByRole("button", { name: "Accept" }));
    await screen.findByText(/you’re offline/);
    await row("Grace Hopper");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText(/Accepted/, { selector: "p" });
  });

  it("says who decided first", async () => {
    const { user } = open({ moves: [{ before: "decide", nth: 1, userId: "1", to: "rejected" }] });
    await user.click(within(await row("Grace Hopper")).getByRole("button", { name: "Accept" }));
    const said = "Mary Anning has already rejected Grace Hopper.";
    await waitFor(() =>
      expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(said),
    );
  });

  it("says what is the matter with a list that cannot be loaded, and loads it on demand", async () => {
    const { user } = open({
      faults: [{ call: "list", nth: 1, error: { code: "unavailable", message: "" } }],
    });
    await screen.findByText(/Couldn’t load the requests/);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await row("Grace Hopper");
  });

  it("says so where a list is empty", async () => {
    open({ requests: [] });
    await screen.findByText("No pending requests. New ones appear here.");
  });

  it("grants access to someone without a request, and says that they may already have it", async () => {
    const { user, review } = open();
    await user.click(screen.getByRole("button", { name: "Add access" }));
    await user.type(await screen.findByRole("searchbox", { name: "Name or username" }), "emm");
    await user.click(await screen.findByRole("radio", { name: /Emmy Noether/ }));
    await user.click(screen.getByRole("button", { name: "Grant access" }));
    await screen.findByText(/now has access/);
    expect((await review.counts()).accepted).toBe(2);
    await user.click(screen.getByRole("button", { name: "Add access" }));
    await user.type(await screen.findByRole("searchbox", { name: "Name or username" }), "emm");
    await user.click(await screen.findByRole("radio", { name: /Emmy Noether/ }));
    await user.click(screen.getByRole("button", { name: "Grant access" }));
    await screen.findByText(/They may already have it/);
  });

  it("moves between the lists by arrow keys", async () => {
    const { user } = open();
    await row("Grace Hopper");
    screen.getByRole("tab", { name: /Pending/ }).focus();
    await user.keyboard("{ArrowRight}");
    await row("Katherine Johnson");
    await user.keyboard("{End}");
    await row("Ada Lovelace");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: /Rejected/ }));
  });
});
