import { AccessError, type GateView, type RequesterAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Gate, type GateProps } from "./gate.tsx";

const { gate } = parseGate({
  extra_gated_fields: {
    Company: "text",
    Use: { type: "select", options: ["Research", "Other"] },
    Agree: "checkbox",
  },
});
const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace", email: "ada@example.org" };
const EVE = { id: "2", username: "eve", fullname: "Eve", email: "eve@example.org" };
const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: gateFingerprint(gate),
  approvalMode: "manual",
  visitor: ADA,
  status: "none",
};
const OUT: Partial<GateView> = { visitor: null };

/** What the service answers now. */
let now: Partial<GateView> | AccessError = {};
const submit = vi.fn<RequesterAdapter["submit"]>();
const adapter: RequesterAdapter = {
  ...createMemoryAdapters({ gate }).requester,
  load: async () => {
    if (now instanceof AccessError) throw now;
    return { ...view, ...now };
  },
  submit,
};
beforeEach(() => {
  now = {};
  submit.mockReset().mockResolvedValue({ status: "pending" });
});
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const turnTo = async (next: typeof now): Promise<void> => {
  now = next;
  await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
};
const open = (props: Partial<GateProps> = {}): { unmount(): void } =>
  render(
    <Gate
      adapter={adapter}
      initialData={view}
      controls="native"
      signIn={<a href="/login">Log in</a>}
      {...props}
    >
      <p>Here are the files.</p>
    </Gate>,
  );
const company = (): HTMLInputElement => screen.getByLabelText("Company");
const ticked = (): boolean => (screen.getByLabelText("Agree") as HTMLInputElement).checked;
const fill = async (text = "Acme"): Promise<void> => {
  const user = userEvent.setup();
  await user.type(company(), text);
  await user.selectOptions(screen.getByLabelText("Use"), "Other");
  await user.click(screen.getByLabelText("Agree"));
};
const press = (): Promise<void> =>
  userEvent.setup().click(screen.getByRole("button", { name: /Agree and/ }));
const reads = (text: RegExp): Promise<HTMLElement> =>
  screen.findByText((_, element) => element?.tagName === "P" && text.test(element.textContent));
const LOGGED_OUT =
  /^You were logged out\. Nothing was sent, and your answers are kept\. Log in again as ada/;

describe("a session that ends while someone types", () => {
  it("keeps the form as it is, says that nothing was sent and why, and offers to log in", async () => {
    open();
    await fill();
    const control = company();
    control.focus();
    await turnTo(OUT);
    await reads(LOGGED_OUT);
    expect(screen.getByRole("link", { name: "Log in" })).toBeDefined();
    expect(company()).toBe(control);
    expect(control.value).toBe("Acme");
    expect(ticked()).toBe(true);
    expect(document.activeElement).toBe(control);
  });

  it("goes on where it was once the same person is back", async () => {
    open();
    await fill();
    await turnTo(OUT);
    await userEvent.setup().type(company(), " Ltd");
    await turnTo({});
    expect(company().value).toBe("Acme Ltd");
    expect(screen.queryByText(/logged out/)).toBeNull();
    await press();
    await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
    expect(submit.mock.lastCall?.[0].answers.toWire()).toContainEqual(["Company", "Acme Ltd"]);
  });

  it.each(["load", "submit"])(
    "is noticed when sending, by what `%s` says, and sends nothing",
    async (call) => {
      open();
      await fill();
      const refusal = new AccessError({ code: "unauthenticated", message: "No session." });
      if (call === "load") now = OUT;
      else submit.mockRejectedValue(refusal);
      await press();
      const told = await screen.findByRole("group", { name: "Your request was not sent" });
      expect(told.textContent).toMatch(/You were logged out\. Nothing was sent/);
      expect(told.textContent).not.toContain("No session.");
      await waitFor(() => expect(document.activeElement).toBe(told));
      expect(submit).toHaveBeenCalledTimes(call === "load" ? 0 : 1);
      expect(company().value).toBe("Acme");
      await turnTo(OUT);
      await turnTo({});
      expect(screen.queryByText(/You were logged out/)).toBeNull();
    },
  );

  it("is known by a service that answers nothing to who is logged out", async () => {
    open();
    await fill();
    await turnTo(new AccessError({ code: "unauthenticated", message: "" }));
    await reads(LOGGED_OUT);
    expect(company().value).toBe("Acme");
  });

  it.each([undefined, "voices"])(
    "brings answers back on another page to the same person alone (draftKey: %s)",
    async (draftKey) => {
      const key = draftKey === undefined ? {} : { draftKey };
      const first = open(key);
      await fill();
      await turnTo(OUT);
      await reads(LOGGED_OUT);
      await userEvent.setup().type(company(), " Ltd");
      dispatchEvent(new Event("pagehide")); // the link to log in was followed
      first.unmount();

      const signedOut = open({ ...key, initialData: { ...view, ...OUT } });
      await screen.findByText("Log in");
      expect(screen.queryByLabelText("Company")).toBeNull();
      signedOut.unmount();

      now = { visitor: EVE };
      const eves = open({ ...key, initialData: { ...view, ...now } });
      expect(company().value).toBe("");
      await userEvent.setup().type(company(), "Evil");
      eves.unmount();

      now = {};
      open(key);
      await waitFor(() => expect(company().value).toBe("Acme Ltd"));
      expect(screen.getByLabelText("Use")).toHaveProperty("value", "Other");
      await press();
      await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
      await waitFor(() => expect(screen.getByText("Your answers were sent.")).toBeDefined());
      expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain("Acme");
    },
  );

  it("shows what is asked alone where nothing was typed", async () => {
    open();
    await turnTo(OUT);
    await screen.findByRole("link", { name: "Log in" });
    expect(screen.queryByLabelText("Company")).toBeNull();
    expect(screen.queryByText(/logged out/)).toBeNull();
  });

  it("leaves nothing of who they were where nothing was typed", async () => {
    now = { status: "reset", reason: "For Ada alone.", earlierAnswers: { f0: "Navy" } };
    open({ initialData: { ...view, ...now } });
    await turnTo(new AccessError({ code: "unauthenticated", message: "" }));
    await screen.findByRole("link", { name: "Log in" });
    expect(document.body.textContent).not.toMatch(/ada|Navy/i);
    expect(screen.queryByDisplayValue("Navy")).toBeNull();
  });
});

describe("another account that logs in while someone types", () => {
  it("is named, sees nothing of the answers, and agrees for itself alone", async () => {
    open();
    await fill();
    await turnTo({ visitor: EVE });
    await reads(/^You’re now logged in as eve\. Nothing was sent\./);
    expect(company().value).toBe("");
    expect(ticked()).toBe(false);
    expect(screen.getByText(/By agreeing, you share/).textContent).toContain("(eve)");
    await fill("Evil");
    await press();
    await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
    expect(submit.mock.lastCall?.[0].answers.toWire()).toContainEqual(["Company", "Evil"]);
    await turnTo({});
    await reads(/^You’re now logged in as ada\./);
    expect(company().value).toBe("Acme");
  });

  it("is not sent the answers of the first, however soon the button is pressed", async () => {
    open();
    await fill();
    now = { visitor: EVE };
    await press();
    await reads(/^You’re now logged in as eve\./);
    expect(submit).not.toHaveBeenCalled();
    expect(company().value).toBe("");
    expect(screen.queryByRole("group", { name: /not sent/ })).toBeNull();
  });

  it("gets nothing of what a server refused before", async () => {
    const issue = { code: "taken", fieldId: "f0", name: "Company", message: "Ada has it." };
    open({ defaultValues: { f0: "Acme" }, failure: "Not sent, Ada.", issues: [issue] });
    expect(screen.getByLabelText("Company")).toHaveProperty("value", "Acme");
    await turnTo({ visitor: EVE });
    expect(company().value).toBe("");
    expect(screen.queryByText(/Ada/)).toBeNull();
  });

  it("comes after a session that ended, all the same", async () => {
    open();
    await fill();
    await turnTo(OUT);
    await turnTo({ visitor: EVE });
    await reads(/^You’re now logged in as eve\./);
    expect(company().value).toBe("");
    await turnTo({ visitor: EVE, status: "pending", requestedAt: "2026-01-05T09:00:00.000Z" });
    await turnTo({});
    expect(company().value).toBe("Acme");
  });
});

describe("a repo that changes while someone types", () => {
  it.each(["not-found", "forbidden"] as const)(
    "and is gone (%s) says so, and leaves the answers to be copied",
    async (code) => {
      open();
      await fill();
      await turnTo(new AccessError({ code, message: "raw" }));
      await reads(/can no longer be found\. .*private, renamed, or deleted\. Nothing was sent/);
      expect(company().value).toBe("Acme");
      submit.mockRejectedValue(new AccessError({ code, message: "raw" }));
      await press();
      const told = await screen.findByRole("group", { name: "Your request was not sent" });
      expect(told.textContent).toMatch(/can no longer be found/);
      expect(company().value).toBe("Acme");
      await turnTo({});
      expect(screen.queryByText(/raw/)).toBeNull();
    },
  );

  it("and is open to all now says so, and leaves the answers to be copied", async () => {
    open();
    await fill();
    await turnTo({ gated: false });
    await reads(/is now open to everyone/);
    expect(screen.getByText("Here are the files.")).toBeDefined();
    expect(company()).toMatchObject({ value: "Acme", readOnly: true });
    expect(screen.getByRole("region", { name: /Nothing was sent\. You can copy/ })).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
    await turnTo({});
    expect(company()).toMatchObject({ value: "Acme", readOnly: false });
  });

  it("and is renamed says so, and keeps the answers", async () => {
    open();
    await fill();
    await turnTo({ repo: { type: "dataset", id: "acme/speech" } });
    await reads(/^This dataset is now called acme\/speech\.$/);
    expect(company().value).toBe("Acme");
  });

  it("is not another repo: that one's form begins empty", async () => {
    const other = { type: "dataset", id: "acme/other" } as const;
    const next = { ...adapter, repo: other, load: async () => ({ ...view, repo: other }) };
    const { rerender } = render(<Gate adapter={adapter} initialData={view} controls="native" />);
    await fill();
    rerender(<Gate adapter={next} controls="native" />);
    await screen.findByText("acme/other");
    expect(company().value).toBe("");
  });

  it.each([
    ["offline", /^Connection lost/],
    ["malformed", /response that can’t be read/],
  ] as const)("and cannot be asked (%s) says why", async (code, text) => {
    open();
    await fill();
    await turnTo(new AccessError({ code, message: "" }));
    await reads(text);
    expect(company().value).toBe("Acme");
  });
});
