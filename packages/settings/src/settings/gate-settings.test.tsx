import { ACCESS_ERROR_CODES, type GateSettings as Settings } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { allEnglish as messages } from "../messages/all-english.ts";
import { GateSettings, type GateSettingsProps } from "./gate-settings.tsx";

type Options = MemoryOptions & { readonly props?: Partial<GateSettingsProps> };

function open(settings: Settings, { props, ...options }: Options = {}) {
  const adapters = createMemoryAdapters({ ...options, settings });
  render(<GateSettings adapter={adapters.settings} {...props} />);
  return { user: userEvent.setup(), adapter: adapters.settings };
}
const access = (): Promise<HTMLInputElement> =>
  screen.findByRole("switch", { name: messages.access.label });
const radio = (name: string): Promise<HTMLInputElement> => screen.findByRole("radio", { name });
const email = (): Promise<HTMLInputElement> =>
  screen.findByRole("textbox", { name: messages.mail.email });
const says = (text: string): Promise<HTMLElement> =>
  screen.findByText(
    (_, element) => element?.tagName === "P" && !!element.textContent?.includes(text),
  );
const tabTo = async (user: UserEvent, element: HTMLElement): Promise<void> => {
  for (let steps = 0; steps < 20 && document.activeElement !== element; steps++) await user.tab();
  expect(document.activeElement).toBe(element);
};
/** As when the owner comes back to the page. */
const comeBack = (): void => act(() => void window.dispatchEvent(new Event("focus")));

describe("access requests", () => {
  it("are turned on by keyboard, after it was said what that means", async () => {
    const { user, adapter } = open({ gated: false });
    await tabTo(user, await access());
    await user.keyboard(" ");
    const question = screen.getByRole("group", { name: messages.access.confirm.on.title });
    expect((await adapter.load()).gated).toBe(false);
    expect(within(question).getByText(messages.access.confirm.on.text)).toBeDefined();
    expect(document.activeElement?.textContent).toBe(messages.access.confirm.on.yes);
    await user.keyboard("{Enter}");
    await says(messages.saves.saved);
    expect((await adapter.load()).gated).toBe("auto");
    expect(document.activeElement).toBe(await access());
    expect((await radio(messages.approval.auto)).checked).toBe(true);
  });

  it("stay as they are on Escape, and focus goes back", async () => {
    const { user, adapter } = open({ gated: "manual" });
    await tabTo(user, await access());
    await user.keyboard(" ");
    screen.getByRole("group", { name: messages.access.confirm.off.title });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: messages.access.confirm.off.title })).toBeNull();
    expect(document.activeElement).toBe(await access());
    // One key too many opens nothing.
    await user.keyboard("  ");
    expect(document.activeElement).toBe(await access());
    expect((await adapter.load()).gated).toBe("manual");
  });

  it("turned off and on again are approved as before", async () => {
    const { user, adapter } = open({ gated: "manual" });
    await user.click(await access());
    await user.click(screen.getByRole("button", { name: messages.access.confirm.off.yes }));
    await says(messages.saves.saved);
    expect(screen.queryByRole("radio")).toBeNull();
    await user.click(await access());
    await user.click(screen.getByRole("button", { name: messages.access.confirm.on.yes }));
    await radio(messages.approval.manual);
    await says(messages.saves.saved);
    expect((await adapter.load()).gated).toBe("manual");
  });
});

describe("a choice", () => {
  it("is shown optimistically, saved and announced", async () => {
    const { user, adapter } = open({ gated: "auto" }, { latency: 5 });
    await user.click(await radio(messages.approval.manual));
    expect((await radio(messages.approval.manual)).checked).toBe(true);
    expect((await says(messages.saves.saved)).getAttribute("role")).toBe("status");
    expect((await adapter.load()).gated).toBe("manual");
    await user.click(await radio(messages.mail.realTime));
    await screen.findAllByText(messages.saves.saved);
    expect(await adapter.load()).toMatchObject({ gated: "manual" });
  });

  it("made while another is being saved is not mistaken for someone else's", async () => {
    const { user, adapter } = open({ gated: false }, { latency: 50 });
    await user.click(await access());
    await user.click(screen.getByRole("button", { name: messages.access.confirm.on.yes }));
    await user.click(await radio(messages.approval.manual));
    await user.click(await radio(messages.mail.realTime));
    await waitFor(() => expect(screen.getAllByText(messages.saves.saved)).toHaveLength(3));
    expect(await adapter.load()).toEqual({ gated: "manual", notificationsMode: "real-time" });
  });

  it("that someone else has made is not overwritten unseen, and can be overwritten on request", async () => {
    const { user, adapter } = open({ gated: "manual", notificationsMode: "bulk" });
    await radio(messages.mail.bulk);
    await adapter.save({ gated: "auto" });
    await user.click(await access());
    await user.click(screen.getByRole("button", { name: messages.access.confirm.off.yes }));
    await says(messages.saves.overtaken);
    expect((await adapter.load()).gated).toBe("auto");
    expect((await radio(messages.approval.auto)).checked).toBe(true);
    await user.click(screen.getByRole("button", { name: messages.saves.insist }));
    await says(messages.saves.saved);
    expect((await adapter.load()).gated).toBe(false);
  });

  it("of someone else is shown when the owner comes back", async () => {
    const { adapter } = open({ gated: "manual", notificationsMode: "bulk" });
    await radio(messages.mail.bulk);
    await adapter.save({ notificationsMode: "real-time" });
    comeBack();
    await says(messages.saves.changed);
    expect((await radio(messages.mail.realTime)).checked).toBe(true);
  });
});

describe("the email address", () => {
  it("that is invalid is refused at its field, and nothing is sent", async () => {
    const { user, adapter } = open({ gated: "manual" });
    await user.type(await email(), "nobody{Enter}");
    await says(messages.mail.invalid);
    expect((await email()).getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(await email());
    expect((await adapter.load()).notificationsEmail).toBeUndefined();
    await user.type(await email(), "@example.org{Enter}");
    await says(messages.saves.saved);
    expect((await adapter.load()).notificationsEmail).toBe("nobody@example.org");
  });

  it("goes back to the default, which is named", async () => {
    const props = { owner: { kind: "user", addresses: ["mary@example.org"] } } as const;
    const { user, adapter } = open(
      { gated: "manual", notificationsEmail: "gate@example.org" },
      { props },
    );
    await says("mary@example.org");
    await user.click(await screen.findByRole("button", { name: messages.mail.reset }));
    await says(messages.saves.saved);
    expect((await adapter.load()).notificationsEmail).toBeUndefined();
    expect((await email()).value).toBe("");
  });

  it("as it is typed survives someone else's change", async () => {
    const { user, adapter } = open({ gated: "manual" });
    await user.type(await email(), "mine@exam");
    await adapter.save({ notificationsEmail: "theirs@example.org" });
    comeBack();
    await says(messages.saves.changed);
    expect((await email()).value).toBe("mine@exam");
    await says("Current: theirs@example.org.");
  });

  it("is not asked for where no mail is sent", async () => {
    open({ gated: "manual" }, { props: { mail: false } });
    await says(messages.mail.none);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("says so if the backend doesn't return it", async () => {
    open({ gated: "manual" }, { capabilities: { mailSettings: false } });
    await says(messages.mail.unknown);
    expect((await radio(messages.mail.bulk)).checked).toBe(false);
  });
});

describe("members", () => {
  it("are an organization's alone", async () => {
    open({ gated: "auto" }, { props: { owner: { kind: "user" } } });
    await radio(messages.approval.auto);
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("can be made to ask", async () => {
    const { user, adapter } = open({ gated: "auto" });
    await user.click(await screen.findByRole("checkbox", { name: messages.members.label }));
    await says(messages.saves.saved);
    expect((await adapter.load()).orgMembersGated).toBe(true);
  });
});

describe("a gating group", () => {
  it("is named, with what it takes over and where it is changed", async () => {
    open(
      { gated: "manual", group: { id: "acme/all-1", title: "All voices" } },
      { props: { groupHref: ({ id }) => `/collections/${id}` } },
    );
    await says("All voices");
    expect(screen.queryByRole("switch")).toBeNull();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByRole("link", { name: messages.group.open }).getAttribute("href")).toBe(
      "/collections/acme/all-1",
    );
    expect(screen.getByRole("checkbox", { name: messages.members.label })).toBeDefined();
  });

  it("that took over the repository is shown in place of a saved change", async () => {
    const answer = { gated: "manual", group: { id: "acme/all-1" } };
    const faults = [2, 3].map((nth) => ({ call: "loadSettings", nth, answer }) as const);
    const { user } = open({ gated: "manual" }, { faults });
    await user.click(await radio(messages.approval.auto));
    await says(messages.saves.grouped);
    await says("acme/all-1");
    expect(screen.queryByRole("radio")).toBeNull();
  });
});

// A fault in any call ends in its reason and a way on.
describe.each(ACCESS_ERROR_CODES)("%s", (code) => {
  const error = { code, message: "It was said why." };

  it("of the first look: said, and tried again", async () => {
    const { user } = open({ gated: "auto" }, { faults: [{ call: "loadSettings", nth: 1, error }] });
    await says(messages.problems[code]);
    await user.click(screen.getByRole("button", { name: messages.retry }));
    await access();
  });

  it.each([
    ["turning off", "access"],
    ["the approval", "approval"],
    ["the frequency", "frequency"],
    ["the address", "email"],
    ["members", "members"],
  ] as const)(
    "of saving %s: it comes back, says why, and is saved on another try",
    async (_, what) => {
      const { user, adapter } = open(
        { gated: "manual" },
        { faults: [{ call: "saveSettings", nth: 1, error }] },
      );
      const before = await adapter.load();
      if (what === "access") {
        await user.click(await access());
        await user.click(screen.getByRole("button", { name: messages.access.confirm.off.yes }));
      }
      if (what === "approval") await user.click(await radio(messages.approval.auto));
      if (what === "frequency") await user.click(await radio(messages.mail.realTime));
      if (what === "email") await user.type(await email(), "gate@example.org{Enter}");
      if (what === "members") {
        await user.click(await screen.findByRole("checkbox", { name: messages.members.label }));
      }
      await says(messages.problems[code]);
      expect(await adapter.load()).toEqual(before);
      expect((await access()).checked).toBe(true);
      expect((await radio(messages.approval.manual)).checked).toBe(true);
      expect((await radio(messages.mail.bulk)).checked).toBe(true);
      expect((await email()).value).toBe(what === "email" ? "gate@example.org" : "");
      await user.click(screen.getByRole("button", { name: messages.saves.retry }));
      await says(messages.saves.saved);
      expect(await adapter.load()).not.toEqual(before);
    },
  );
});

it.each([undefined, null, {}, { repo: null }, "settings"])(
  "%j in place of an adapter ends in a sentence and a way on",
  async (adapter) => {
    // What a host without types may hand in.
    render(<GateSettings adapter={adapter as never} />);
    await says("The settings couldn’t be loaded");
    expect(screen.getByRole("button", { name: messages.retry })).toBeDefined();
  },
);

it("an adapter that gives nonsense is said to", async () => {
  open({ gated: "auto" }, { faults: [{ call: "loadSettings", answer: { gated: "maybe" } }] });
  await says(messages.problems.malformed);
});

it("takes what leads to the requests, and axe finds nothing wrong", async () => {
  const props = {
    review: <button type="button">Review access requests (3)</button>,
    addAccess: <button type="button">Add access</button>,
    report: <a href="/report">Download access report</a>,
  };
  open({ gated: "manual", notificationsEmail: "gate@example.org" }, { props });
  const group = await screen.findByRole("group", { name: messages.actions });
  expect(within(group).getAllByRole("button")).toHaveLength(2);
  expect(group.closest("form")).toBeNull();
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(violations).toEqual([]);
});
