import type { SettingsAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { GateSettings } from "./gate-settings.tsx";

it("a change that an adapter answers and does not make is not said to be saved", async () => {
  const { settings } = createMemoryAdapters({ settings: { gated: "auto" } });
  const adapter: SettingsAdapter = { ...settings, save: async () => ({ gated: "auto" }) };
  render(<GateSettings adapter={adapter} />);
  const manual = await screen.findByRole("radio", { name: "Manual approval" });
  await userEvent.setup().click(manual);
  await screen.findByText(/not saved|could not be saved/i);
  expect(screen.queryByText("Saved.")).toBeNull();
  expect(screen.getByRole("radio", { name: "Automatic approval" })).toHaveProperty("checked", true);
});

it("settings without an adapter say that they do not work, and take no change", async () => {
  vi.mocked(console.error).mockImplementation(() => {}); // React logs the error, too
  const adapter = undefined as unknown as SettingsAdapter; // as a host without types may
  render(<GateSettings adapter={adapter} initialData={{ gated: "auto" }} />);
  const radio = screen.queryByRole("radio", { name: "Manual approval" });
  if (radio) await userEvent.setup().click(radio);
  expect(screen.queryByText("Saved.")).toBeNull();
  await screen.findByText(/went wrong|couldn’t/i);
  vi.mocked(console.error).mockClear();
});
