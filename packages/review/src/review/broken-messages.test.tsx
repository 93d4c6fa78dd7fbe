import { createMemoryAdapters } from "@sallyport/access/memory";
import { SallyportProvider } from "@sallyport/ui";
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { reviewMessages } from "../messages/review-messages.ts";
import { ReviewPanel } from "./review-panel.tsx";

/** Messages of which every one is something else. */
const broken = (messages: object, bad: unknown): object =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" || "other" in value ? bad : broken(value, bad),
    ]),
  );
const { review } = createMemoryAdapters({ generated: { pending: 2 } });

const read = async (words: object): Promise<string | null> => {
  const { container, unmount } = render(
    <SallyportProvider messages={{ review: words }}>
      <ReviewPanel adapter={review} />
    </SallyportProvider>,
  );
  await screen.findAllByText(/ at /);
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
])("a review whose messages are %s reads in English", async (_, bad) => {
  const english = await read({});
  vi.mocked(console.warn).mockImplementation(() => {}); // once per message
  const text = await read(broken(reviewMessages, bad));
  vi.mocked(console.warn).mockClear();
  expect(text).toBe(english);
});
