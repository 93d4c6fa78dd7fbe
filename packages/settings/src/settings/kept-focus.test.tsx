import type { GateSettings as Settings } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { allEnglish as messages } from "../messages/all-english.ts";
import { GateSettings } from "./gate-settings.tsx";

function open(settings: Settings, options: MemoryOptions = {}) {
  const { settings: adapter } = createMemoryAdapters({ ...options, settings });
  render(<GateSettings adapter={adapter} groupHref={() => "/group"} />);
  return { user: userEvent.setup(), adapter };
}
const access = (): Promise<HTMLInputElement> =>
  screen.findByRole("switch", { name: messages.access.label });
const question = (which: "on" | "off"): HTMLElement | null =>
  screen.queryByRole("group", { name: messages.access.confirm[which].title });
/** As when the owner comes back to the page. */
const comeBack = (): void => act(() => void window.dispatchEvent(new Event("focus")));
const now = (adapter: ReturnType<typeof open>["adapter"], settings: Settings): void => {
  adapter.load = async () => settings;
};

describe("what holds focus and goes away", () => {
  it("hands it to its control, when another try has worked", async () => {
    const { user } = open(
      { gated: "auto" },
      { faults: [{ call: "saveSettings", nth: 1, error: { code: "unavailable", message: "" } }] },
    );
    await user.click(await screen.findByRole("radio", { name: messages.approval.manual }));
    (await screen.findByRole("button", { name: messages.saves.retry })).focus();
    await user.keyboard("{Enter}");
    await screen.findByText(messages.saves.saved);
    const chosen = screen.getByRole("radio", { name: messages.approval.manual });
    await waitFor(() => expect(document.activeElement).toBe(chosen));
  });

  it("hands it to the nearest control when a group takes the control over", async () => {
    const { user, adapter } = open({ gated: "auto" });
    await user.click(await access());
    expect(document.activeElement?.textContent).toBe(messages.access.confirm.off.no);
    now(adapter, { gated: "auto", group: { id: "acme/all-1" } });
    comeBack();
    const link = await screen.findByRole("link", { name: messages.group.open });
    await waitFor(() => expect(document.activeElement).toBe(link));
  });

  it("hands it to no one if it had been left before", async () => {
    const { user, adapter } = open({ gated: "auto" });
    await user.click(await access());
    await user.click(document.body);
    now(adapter, { gated: "auto", group: { id: "acme/all-1" } });
    comeBack();
    await screen.findByRole("link", { name: messages.group.open });
    expect(document.activeElement).toBe(document.body);
  });
});

describe("whether turning on or off is meant", () => {
  it("closes once someone else has done it", async () => {
    const { user, adapter } = open({ gated: false });
    await user.click(await access());
    expect(question("on")).not.toBeNull();
    now(adapter, { gated: "manual" });
    comeBack();
    await screen.findByText(messages.saves.changed);
    expect(question("on")).toBeNull();
    await waitFor(async () => expect(document.activeElement).toBe(await access()));
  });

  it("stays open if someone else has changed something else", async () => {
    const { user, adapter } = open({ gated: "auto" });
    await user.click(await access());
    now(adapter, { gated: "manual" });
    comeBack();
    await screen.findByText(messages.saves.changed);
    expect(question("off")).not.toBeNull();
  });
});
