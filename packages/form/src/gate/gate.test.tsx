import { AccessError, type GateView, type RequesterAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { parsePrompt } from "../prompt.ts";
import { Gate } from "./gate.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Agree: "checkbox" } });
const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace", email: "ada@example.org" };
const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: gateFingerprint(gate),
  approvalMode: "manual",
  visitor: ADA,
  status: "none",
};
const files = <p>Here are the files.</p>;
const show = (change: Partial<GateView>): void => {
  render(<Gate initialData={{ ...view, ...change }}>{files}</Gate>);
};

describe("Gate shows", () => {
  it("a form with who asks and what is shared", () => {
    show({});
    expect(screen.getByText(/By agreeing, you share/).textContent).toBe(
      "By agreeing, you share your username (ada) and email (ada@example.org) with the authors of acme/voices.",
    );
    expect(
      screen.getByRole("button", { name: "Agree and send request to access repo" }),
    ).toBeDefined();
  });

  it("the description as Markdown, and what is not Markdown as text", () => {
    const described = {
      ...gate,
      description: "Read <b>the</b> [notes](https://example.org/notes).",
    };
    const tree = parsePrompt(described.description);
    render(<Gate initialData={{ ...view, gate: described }} descriptionTree={tree} />);
    expect(screen.getByRole("link", { name: "notes" }).getAttribute("href")).toBe(
      "https://example.org/notes",
    );
    expect(screen.getByText(/Read <b>the<\/b>/)).toBeDefined();
  });

  it("where the visitor is, where the server knows", () => {
    const { gate: asking } = parseGate({ extra_gated_fields: { Where: "ip_location" } });
    show({ gate: asking, location: { country: "DE", region: "Berlin" } });
    expect(screen.getByText(/Berlin, Germany/)).toBeDefined();
  });

  it("another button where approval is automatic", () => {
    show({ approvalMode: "auto" });
    expect(screen.getByRole("button", { name: "Agree and access repository" })).toBeDefined();
  });

  it.each<[string, Partial<GateView>, string]>([
    [
      "waiting",
      { status: "pending", requestedAt: "2026-01-01T00:00:00.000Z" },
      "Your request is awaiting review by the authors.",
    ],
    [
      "a rejection",
      { status: "rejected" },
      "Your request to access this repo has been rejected by the repo's authors.",
    ],
    [
      "that its author needs to fix",
      { closed: "card-errors" },
      "This form has a problem that its author needs to fix.",
    ],
    [
      "an unknown region",
      { closed: "region-unknown" },
      "Access depends on your region, which can’t be determined here.",
    ],
  ])("%s, without a form or files", (_, change, sentence) => {
    show(change);
    expect(screen.getByText(sentence)).toBeDefined();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByText("Here are the files.")).toBeNull();
  });

  it("the files to who has access, even while the card is broken", () => {
    show({ status: "accepted", closed: "card-errors" });
    expect(screen.getByText("You have access to this dataset.")).toBeDefined();
    expect(screen.getByText("Here are the files.")).toBeDefined();
  });

  it("no fields to who is signed out", () => {
    show({ visitor: null });
    expect(screen.getByText("Log in to request access")).toBeDefined();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("the files to all where the repo is not gated", () => {
    show({ gated: false });
    expect(screen.getByText("Here are the files.")).toBeDefined();
  });
});

describe("Gate over an adapter", () => {
  const adapters = (options = {}): ReturnType<typeof createMemoryAdapters> =>
    createMemoryAdapters({ gate, approvalMode: "manual", visitor: ADA, ...options });

  it("asks, waits, and takes the request back", async () => {
    render(<Gate adapter={adapters().requester} controls="native" />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Company"), "Acme");
    await user.click(screen.getByLabelText("Agree"));
    await user.click(screen.getByRole("button", { name: /Agree and send/ }));
    await screen.findByText(/is awaiting review/);
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    await user.click(screen.getByRole("button", { name: "Keep request" }));
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    await user.click(screen.getByRole("button", { name: "Withdraw request" }));
    await screen.findByLabelText("Company");
  });

  it("says why a request was not sent, and keeps what was typed", async () => {
    const faults = [{ call: "submit", error: { code: "offline", message: "fetch failed" } }];
    render(<Gate adapter={adapters({ faults }).requester} controls="native" />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Company"), "Acme");
    await user.click(screen.getByLabelText("Agree"));
    await user.click(screen.getByRole("button", { name: /Agree and send/ }));
    await screen.findByText("You’re offline. Try again once you’re connected.");
    expect((screen.getByLabelText("Company") as HTMLInputElement).value).toBe("Acme");
  });

  it("offers another try where the gate cannot be loaded", async () => {
    const faults = [{ call: "load", nth: 1, error: { code: "offline", message: "" } }];
    render(<Gate adapter={adapters({ faults }).requester} />);
    await userEvent.setup().click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByLabelText("Company");
  });

  it("leads to the repo's own page where answers cannot be sent from here", async () => {
    const { requester } = adapters({ capabilities: { submit: false } });
    const requestUrl = "https://hub.example/datasets/acme/voices";
    render(<Gate adapter={{ ...requester, requestUrl }} />);
    const link = await screen.findByRole("link", { name: "Request access on hub.example" });
    expect(link.getAttribute("href")).toBe(requestUrl);
    expect(screen.queryByLabelText("Company")).toBeNull();
  });

  it("carries answers over by name and type when the form has changed meanwhile", async () => {
    const { gate: next } = parseGate({ extra_gated_fields: { Why: "text", Company: "text" } });
    let current = view;
    const changing: RequesterAdapter = {
      ...adapters().requester,
      load: async () => current,
      submit: async () => {
        current = { ...view, gate: next, gateFingerprint: gateFingerprint(next) };
        throw new AccessError({ code: "conflict", message: "The form has changed." });
      },
    };
    render(<Gate adapter={changing} initialData={view} controls="native" />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), "Acme");
    await user.click(screen.getByLabelText("Agree"));
    await user.click(screen.getByRole("button", { name: /Agree and send/ }));
    await screen.findByText("The form has changed");
    await waitFor(() =>
      expect((screen.getByLabelText("Company") as HTMLInputElement).value).toBe("Acme"),
    );
    expect((screen.getByLabelText("Why") as HTMLInputElement).value).toBe("");
  });

  it("keeps what is typed when the author changes the form meanwhile, and says so once", async () => {
    const { gate: next } = parseGate({ extra_gated_fields: { Why: "text", Company: "text" } });
    const { requester } = createMemoryAdapters({ gate, approvalMode: "manual" });
    let current = view;
    const changing: RequesterAdapter = { ...requester, load: async () => current };
    render(<Gate adapter={changing} initialData={view} controls="native" />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), "Acme");
    current = { ...view, gate: next, gateFingerprint: gateFingerprint(next) };
    document.dispatchEvent(new Event("visibilitychange"));
    const told = await screen.findByRole("group", { name: "The form has changed" });
    await waitFor(() => expect(document.activeElement).toBe(told));
    expect((screen.getByLabelText("Company") as HTMLInputElement).value).toBe("Acme");
    await user.click(screen.getByRole("button", { name: /Agree and send/ }));
    await screen.findByRole("group", { name: "One answer needs your attention" });
  });

  it("says nothing of a form that has changed before anybody filled it in", async () => {
    const { gate: next } = parseGate({ extra_gated_fields: { Why: "text" } });
    const { requester } = createMemoryAdapters({ gate, approvalMode: "manual" });
    let current = view;
    const changing: RequesterAdapter = { ...requester, load: async () => current };
    render(<Gate adapter={changing} initialData={view} controls="native" />);
    current = { ...view, gate: next, gateFingerprint: gateFingerprint(next) };
    document.dispatchEvent(new Event("visibilitychange"));
    await screen.findByLabelText("Why");
    expect(screen.queryByRole("group", { name: /changed/ })).toBeNull();
  });

  it("keeps what is typed while the author breaks and mends the card, for the same visitor alone", async () => {
    const { requester } = createMemoryAdapters({ gate, approvalMode: "manual" });
    let current = view;
    const changing: RequesterAdapter = { ...requester, load: async () => current };
    const turnTo = (change: Partial<GateView>): void => {
      current = { ...view, ...change };
      document.dispatchEvent(new Event("visibilitychange"));
    };
    const company = (): Promise<HTMLInputElement> => screen.findByLabelText("Company");
    const broken = async (change: Partial<GateView> = {}): Promise<void> => {
      turnTo({ closed: "card-errors", ...change });
      await screen.findByText("This form has a problem that its author needs to fix.");
    };
    render(<Gate adapter={changing} initialData={view} controls="native" />);
    await userEvent.setup().type(await company(), "Acme");
    await broken();
    turnTo({});
    expect((await company()).value).toBe("Acme");
    expect(screen.queryByRole("group", { name: /changed/ })).toBeNull();
    await broken({ gate: { ...gate, fields: [] }, gateFingerprint: "broken" });
    turnTo({});
    expect((await company()).value).toBe("Acme");
    await broken();
    turnTo({ visitor: { ...ADA, id: "2", username: "eve" } });
    expect((await company()).value).toBe("");
  });

  it("shows the conditions that are agreed to, whatever a server has read of earlier ones", async () => {
    const { gate: old } = parseGate({ extra_gated_prompt: "Be **kind**." });
    const { gate: next } = parseGate({ extra_gated_prompt: "Pay **us**." });
    let current: GateView = { ...view, gate: old, gateFingerprint: gateFingerprint(old) };
    const changing: RequesterAdapter = { ...adapters().requester, load: async () => current };
    const trees = { promptTree: parsePrompt("Be **kind**."), descriptionTree: parsePrompt("Old.") };
    render(<Gate adapter={changing} initialData={current} controls="native" {...trees} />);
    expect(screen.getByText("kind").tagName).toBe("STRONG");
    current = { ...view, gate: next, gateFingerprint: gateFingerprint(next) };
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(await screen.findByText("us")).toBeDefined();
    expect(screen.queryByText("kind")).toBeNull();
  });

  it("begins anew with what was sent, not with what a server refused before", async () => {
    const refused = { defaultValues: { f0: "Refused", f1: true }, failure: "Not sent." };
    let current: GateView = view;
    const changing: RequesterAdapter = { ...adapters().requester, load: async () => current };
    const look = (): void => act(() => void document.dispatchEvent(new Event("visibilitychange")));
    render(<Gate adapter={changing} initialData={view} controls="native" {...refused} />);
    expect(screen.getByLabelText("Company")).toHaveProperty("value", "Refused");
    current = { ...view, status: "pending", requestedAt: "2026-01-05T09:00:00.000Z" };
    look();
    await waitFor(() => expect(screen.queryByLabelText("Company")).toBeNull());
    current = { ...current, status: "reset", earlierAnswers: { f0: "Sent" } };
    look();
    expect(await screen.findByLabelText("Company")).toHaveProperty("value", "Sent");
    expect(screen.getByLabelText("Agree")).toHaveProperty("checked", false);
    expect(screen.queryByText("Not sent.")).toBeNull();
  });

  it("keeps what is typed when the form changes under the hand; a tick is asked for again", async () => {
    const { gate: next } = parseGate({
      extra_gated_fields: { Why: "text", Company: "text", Agree: "checkbox" },
    });
    let current: GateView = { ...view, earlierAnswers: { f0: "Navy" }, status: "reset" };
    const changing: RequesterAdapter = { ...adapters().requester, load: async () => current };
    render(<Gate adapter={changing} initialData={current} controls="native" />);
    const user = userEvent.setup();
    await user.clear(screen.getByLabelText("Company"));
    await user.click(screen.getByLabelText("Agree"));
    await user.type(screen.getByLabelText("Company"), "Acme");
    current = {
      ...current,
      gate: next,
      gateFingerprint: gateFingerprint(next),
      earlierAnswers: { f1: "Navy" },
    };
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(await screen.findByLabelText("Why")).toBeDefined();
    expect((screen.getByLabelText("Company") as HTMLInputElement).value).toBe("Acme");
    expect((screen.getByLabelText("Agree") as HTMLInputElement).checked).toBe(false);
    const changed = await screen.findByRole("group", { name: /has changed/ });
    await waitFor(() => expect(document.activeElement).toBe(changed));
  });
});
