import { createMemoryAdapters } from "@sallyport/access/memory";
import { SallyportProvider } from "@sallyport/ui";
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { settingsMessages } from "./messages/settings-messages.ts";
import { GateSettings } from "./settings/gate-settings.tsx";

/** Messages of which every one is something else. */
const broken = (messages: object, bad: unknown): object =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" || "other" in value ? bad : broken(value, bad),
    ]),
  );
const { settings } = createMemoryAdapters({ settings: { gated: "manual" } });

const read = async (words: object): Promise<string | null> => {
  const { container, unmount } = render(
    <SallyportProvider messages={{ settings: words }}>
      <GateSettings adapter={settings} />
    </SallyportProvider>,
  );
  await screen.findByRole("switch");
  const { textContent } = container;
  unmount();
  return textContent;
};

it.each([
  ["undefined", undefined],
  ["null", null],
  ["numbers", 5],
  ["forms without other", { one: "x" }],
  ["texts with a place that nothing fills", "{nothing}"],
  ["functions", () => "x"],
])("settings whose messages are %s reads in English", async (_, bad) => {
  const english = await read({});
  vi.mocked(console.warn).mockImplementation(() => {}); // once per message
  const text = await read(broken(settingsMessages, bad));
  vi.mocked(console.warn).mockClear();
  expect(text).toBe(english);
});
