import { ACCESS_ERROR_CODES, type AccessRequest, type ReviewAdapter } from "@sallyport/access";
import { createMemoryAdapters, type ScriptedFault } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { ReviewList } from "../internal/review.types.ts";
import { en } from "../messages/en.ts";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const asked = (
  id: string,
  fullname: string,
  status: AccessRequest["status"] = "pending",
): AccessRequest => ({
  user: { id, username: fullname.toLowerCase(), fullname },
  status,
  requestedAt: `2026-01-0${id}T00:00:00.000Z`,
  answers: [["Company", "Acme"]],
});

const RAW = "What an adapter says in English.";
// It follows no locale: each code has a message.
afterEach(() => expect(document.body.textContent).not.toContain(RAW));

type Code = (typeof ACCESS_ERROR_CODES)[number];

const MANY = Array.from({ length: 11 }, (_, n) => {
  const request = asked("1", `P${n}`);
  return { ...request, user: { ...request.user, id: `p${n}` } };
});

interface Scene {
  readonly requests?: readonly AccessRequest[];
  readonly list?: ReviewList;
  /** Which of the calls fails. */
  readonly nth?: number;
}

/** A panel whose other side fails once, with this code, in this call. */
function open(call: ScriptedFault["call"], code: Code, scene: Scene = {}): UserEvent {
  const { requests = [asked("1", "Ada"), asked("2", "Grace")], list, nth = 1 } = scene;
  const { review } = createMemoryAdapters({
    gate,
    requests,
    people: [{ id: "5", username: "emmy", fullname: "Emmy Noether" }],
    faults: [{ call, nth, error: { code, message: RAW } }],
  });
  // Short pages: what fails is the same, and there is less to draw.
  const adapter: ReviewAdapter = {
    ...review,
    list: (query) => review.list({ ...query, limit: 10 }),
  };
  render(<ReviewPanel adapter={adapter} gate={gate} {...(list && { value: { list } })} />);
  return userEvent.setup();
}
const reason = (code: Code): string => en.problems[code];
const says = (text: string): Promise<HTMLElement> =>
  screen.findByText(
    (_, element) => element?.tagName === "P" && !!element.textContent?.includes(text),
  );
const addEmmy = async (user: UserEvent): Promise<void> => {
  await user.click(await screen.findByRole("button", { name: "Add access" }));
  await user.type(await screen.findByRole("searchbox", { name: "Name or username" }), "emm");
};

const DECISIONS: readonly { list: ReviewList; word: string; done: string }[] = [
  { list: "pending", word: "Accept", done: "Accepted Ada" },
  { list: "pending", word: "Reject", done: "Rejected Ada" },
  { list: "accepted", word: "Back to pending", done: "Ada is pending again" },
  { list: "accepted", word: "Reject", done: "Rejected Ada" },
  { list: "rejected", word: "Accept", done: "Accepted Ada" },
  { list: "rejected", word: "Back to pending", done: "Ada is pending again" },
  { list: "rejected", word: "Let them ask again", done: "Ada can ask again" },
];

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

  it("of the page after a list: what stands stays, and it is tried again", async () => {
    const user = open("list", code, { requests: MANY, nth: 2 });
    await user.click(await screen.findByRole("button", { name: "Load more" }));
    await says(reason(code));
    expect(screen.getAllByRole("row")).toHaveLength(10);
    await user.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(11));
  });

  it("of a gate: answers are read by the gate as it is now", async () => {
    open("gate", code, { requests: [{ ...asked("1", "Ada"), gateFingerprint: "earlier" }] });
    await screen.findByText("Acme");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it.each(DECISIONS)(
    "of $word in $list: the row comes back, and another try decides",
    async (one) => {
      const user = open("decide", code, {
        requests: [asked("1", "Ada", one.list)],
        list: one.list,
      });
      const row = (await screen.findByRole("heading", { name: "Ada" })).closest<HTMLElement>(
        "[role=row]",
      );
      await user.click(within(row as HTMLElement).getByRole("button", { name: one.word }));
      const form = screen.queryByRole("form");
      if (form) await user.click(within(form).getByRole("button", { name: one.word }));
      await says(reason(code));
      // Who is gone has no row to come back to.
      if (code === "not-found")
        return expect(screen.queryByRole("heading", { name: "Ada" })).toBeNull();
      expect(screen.getByRole("heading", { name: "Ada" })).toBeDefined();
      await user.click(screen.getByRole("button", { name: "Try again" }));
      await says(one.done);
    },
  );

  it("of an undo: the decision stands, and another try undoes it", async () => {
    const user = open("decide", code, { requests: [asked("1", "Ada")], nth: 2 });
    await user.click(await screen.findByRole("button", { name: "Accept" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await says(reason(code));
    expect(screen.queryByRole("heading", { name: "Ada" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    if (code === "not-found") return;
    await screen.findByRole("heading", { name: "Ada" });
  });

  it("of collecting all that match: said, and what was selected stays", async () => {
    const user = open("list", code, { requests: MANY, nth: 2 });
    await user.click(await screen.findByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(await screen.findByRole("button", { name: "Select all matching requests" }));
    await says(reason(code));
    expect(document.querySelector(".sp-bulk-count")?.textContent).toBe("10 selected");
  });

  it("of many: each told, none lost", async () => {
    const user = open("decide", code);
    await screen.findByRole("heading", { name: "Ada" });
    await user.click(screen.getByRole("checkbox", { name: "Select all loaded requests" }));
    await user.click(screen.getByRole("button", { name: "Accept (2)" }));
    await says(`2 requests failed: ${reason(code)}`);
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
    await says(
      code === "invalid" ? "Couldn’t give Emmy Noether access. They may already" : reason(code),
    );
    expect(screen.getByRole("button", { name: "Grant access" })).toBeDefined();
  });

  it("of a report: said where it happened", async () => {
    const user = open("report", code);
    await user.click(await screen.findByRole("button", { name: "Download report" }));
    await user.click(await screen.findByRole("button", { name: "Download" }));
    await says(`Couldn’t create the report: ${reason(code)}`);
  });
});
