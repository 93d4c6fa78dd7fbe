import { AccessError, type AccessRequest, type ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const asked = (fullname: string, index: number): AccessRequest => ({
  user: { id: `u${index}`, username: fullname.toLowerCase(), fullname },
  status: index === 3 ? "rejected" : "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, 1_000 - index)).toISOString(),
  answers: [["Company", "Acme"]],
});

/** A review whose session can end and begin again. */
function open() {
  const memory = createMemoryAdapters({
    gate,
    requests: ["Ada", "Ben", "Cleo", "Carter"].map(asked),
  }).review;
  const session = { open: true };
  const guard =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (session.open) return call(...args);
      throw new AccessError({ code: "unauthenticated", message: "Invalid username or password." });
    };
  const review: ReviewAdapter = {
    ...memory,
    list: guard(memory.list),
    counts: guard(memory.counts),
    decide: guard(memory.decide),
  };
  render(<ReviewPanel adapter={review} gate={gate} signIn={<a href="/login">Log in</a>} />);
  return { session, user: userEvent.setup() };
}
const row = (name: string): Promise<HTMLElement> => screen.findByRole("row", { name });
const reason = (): HTMLElement => screen.getByRole("textbox", { name: /Reason/ });

it("keeps selection, reason and place over a session that ended, and goes on after logging in", async () => {
  const { session, user } = open();
  await user.click(await screen.findByRole("checkbox", { name: "Select Ben" }));
  await user.click(screen.getByRole("checkbox", { name: "Select Cleo" }));
  await user.click(await screen.findByRole("button", { name: "Reject (2)" }));
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "No room.");
  session.open = false;
  await user.keyboard("{Tab}{Tab}{Enter}");
  const note = await screen.findByText(/You’re logged out/);
  expect(note.closest("[role=alert]")?.textContent).toContain("Log in");
  expect(screen.getByText("2 selected", { selector: ".sp-bulk-count" })).toBeDefined();
  await row("Ben");

  // Back from the log-in in another tab.
  session.open = true;
  act(() => void window.dispatchEvent(new Event("focus")));
  await waitFor(() => expect(screen.queryByText(/You’re logged out/)).toBeNull());
  expect(screen.getByText("2 selected", { selector: ".sp-bulk-count" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Retry failed" }));
  await screen.findByText("Rejected 2 requests.");
});

it("keeps the reason for one person over a session that ended", async () => {
  const { session, user } = open();
  (await row("Ada")).focus();
  await user.keyboard("r");
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "No room.");
  session.open = false;
  await user.keyboard("{Tab}{Tab}{Enter}");
  await screen.findByText(/You’re logged out/);
  (await row("Ada")).focus();
  await user.keyboard("r");
  await waitFor(() => expect(reason()).toHaveProperty("value", "No room."));
});

it("says that the session ended where the list cannot be read", async () => {
  const { session, user } = open();
  await row("Ada");
  session.open = false;
  await user.click(screen.getByRole("tab", { name: /Accepted/ }));
  await screen.findByText(/You’re logged out/);
  expect(screen.queryByText(/Couldn’t load the requests/)).toBeNull();
});

it("says in which other list a search finds someone, and leads there", async () => {
  const { user } = open();
  await row("Ada");
  await user.type(screen.getByRole("searchbox"), "cart");
  await screen.findByText("No requests match “cart”.");
  await user.click(await screen.findByRole("button", { name: "1 match in “Rejected”" }));
  await row("Carter");
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "cart");
});

it("says nothing of other lists where the search finds no one at all", async () => {
  const { user } = open();
  await row("Ada");
  await user.type(screen.getByRole("searchbox"), "nemo");
  await screen.findByText("No requests match “nemo”.");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole("button", { name: /match/ })).toBeNull();
});
