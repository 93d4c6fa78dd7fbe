import { ACCESS_ERROR_CODES, type AccessRequest } from "@sallyport/access";
import { createMemoryAdapters, type ScriptedFault } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { reviewMessages } from "../messages.ts";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const asked = (id: string, fullname: string): AccessRequest => ({
  user: { id, username: fullname.toLowerCase(), fullname },
  status: "pending",
  requestedAt: `2026-01-0${id}T00:00:00.000Z`,
  answers: [["Company", "Acme"]],
});

/** A panel whose other side fails once, with this code, in this call. */
function open(call: ScriptedFault["call"], code: (typeof ACCESS_ERROR_CODES)[number]): UserEvent {
  const { review } = createMemoryAdapters({
    gate,
    requests: [asked("1", "Ada"), asked("2", "Grace")],
    people: [{ id: "5", username: "emmy", fullname: "Emmy Noether" }],
    faults: [{ call, nth: 1, error: { code, message: "It was said why." } }],
  });
  render(<ReviewPanel adapter={review} gate={gate} />);
  return userEvent.setup();
}
/** What is said of a code; an `invalid` says itself what it is about. */
const reason = (code: (typeof ACCESS_ERROR_CODES)[number]): string =>
  code === "invalid" ? "It was said why." : reviewMessages.problems[code];
const says = (text: string): Promise<HTMLElement> =>
  screen.findByText(
    (_, element) => element?.tagName === "P" && !!element.textContent?.includes(text),
  );
const addEmmy = async (user: UserEvent): Promise<void> => {
  await user.click(await screen.findByRole("button", { name: "Add access" }));
  await user.type(await screen.findByRole("searchbox", { name: "User name or name" }), "emm");
};

// A fault in any call ends in its reason and a way on.
describe.each(ACCESS_ERROR_CODES)("%s", (code) => {
  it("of a list: said, and tried again", async () => {
    const user = open("list", code);
    await says(reason(code));
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { name: "Ada" });
  });

  it("of the counts: the tabs go without numbers", async () => {
    open("counts", code);
    await screen.findByRole("heading", { name: "Ada" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("of a decision: the row comes back, and another try decides", async () => {
    const user = open("decide", code);
    const row = (await screen.findByRole("heading", { name: "Ada" })).closest<HTMLElement>(
      "[role=row]",
    );
    await user.click(within(row as HTMLElement).getByRole("button", { name: "Accept" }));
    await says(reason(code));
    // Who is gone has no row to come back to.
    if (code === "not-found")
      return expect(screen.queryByRole("heading", { name: "Ada" })).toBeNull();
    expect(screen.getByRole("heading", { name: "Ada" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await says("Accepted Ada");
  });

  it("of many: each told, none lost", async () => {
    const user = open("decide", code);
    await screen.findByRole("heading", { name: "Ada" });
    await user.click(screen.getByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(screen.getByRole("button", { name: "Accept (2)" }));
    await says(`2 were not decided: ${reason(code)}`);
    expect(screen.getByRole("heading", { name: "Ada" })).toBeDefined();
  });

  it("of a search for people: said where it happened", async () => {
    const searching = open("searchUsers", code);
    await addEmmy(searching);
    await says(reason(code));
  });

  it("of a grant: said where it happened", async () => {
    const user = open("grant", code);
    await addEmmy(user);
    await user.click(await screen.findByRole("radio", { name: /Emmy/ }));
    await user.click(screen.getByRole("button", { name: "Grant access" }));
    await says(code === "invalid" ? "Emmy Noether has access already." : reason(code));
    expect(screen.getByRole("button", { name: "Grant access" })).toBeDefined();
  });

  it("of a report: said where it happened", async () => {
    const user = open("report", code);
    await user.click(await screen.findByRole("button", { name: "Download report" }));
    await user.click(await screen.findByRole("button", { name: "Download" }));
    await says(`The report could not be made: ${reason(code)}`);
  });
});
