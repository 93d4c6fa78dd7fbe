import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Gate } from "../gate/gate.tsx";
import { formMessages } from "./form-messages.ts";

/** Messages of which every one is something else. */
const broken = (messages: object, bad: unknown): object =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" || "other" in value ? bad : broken(value, bad),
    ]),
  );
const { gate } = parseGate({
  extra_gated_fields: { Company: { type: "text", max_length: 9 }, Agree: "checkbox" },
});
const { requester } = createMemoryAdapters({
  gate,
  visitor: { id: "1", username: "ada", fullname: "Ada" },
});

const read = async (words: object): Promise<string | null> => {
  const { container, unmount } = render(
    <SallyportProvider messages={{ form: words }}>
      <Gate adapter={requester} controls="native" />
    </SallyportProvider>,
  );
  await screen.findByLabelText("Agree");
  await screen.findAllByText("9 characters left"); // comes after the first paint
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
])("a gate whose messages are %s reads in English", async (_, bad) => {
  const english = await read({});
  vi.mocked(console.warn).mockImplementation(() => {}); // once per message
  const text = await read(broken(formMessages, bad));
  vi.mocked(console.warn).mockClear();
  expect(text).toBe(english);
});
