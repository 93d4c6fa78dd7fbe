import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { SallyportProvider } from "../provider/provider.tsx";

export interface BrokenMessages {
  /** As in the provider's `messages`. */
  readonly package: string;
  /** The English messages, of which every one is broken. */
  readonly messages: object;
  readonly render: () => ReactElement;
  /** Resolves once all is shown. */
  readonly shown: () => Promise<unknown>;
}

/** Of a host's messages that cannot be shown, none is: the interface reads in English. */
export function describeBrokenMessages(name: string, given: BrokenMessages): void {
  const read = async (messages: object): Promise<string | null> => {
    const broken = { [given.package]: messages } as never; // no type would let them pass
    const { container, unmount } = render(
      <SallyportProvider messages={broken}>{given.render()}</SallyportProvider>,
    );
    await given.shown();
    const { textContent } = container;
    unmount();
    return textContent;
  };

  describe(`${name} reads in English where its messages are`, () => {
    it.each([
      ["undefined", undefined],
      ["null", null],
      ["numbers", 5],
      ["forms without other", { one: "x" }],
      ["texts with a place that nothing fills", "{nothing}"],
      ["functions", () => "x"],
      ["functions' sources", "() => `x`"],
      ["objects", { text: "x" }],
      ["forms of which one is unknown", { other: "x", plenty: "x" }],
    ])("%s", async (_, bad) => {
      const english = await read({});
      vi.mocked(console.warn).mockImplementation(() => {}); // once per message
      const text = await read(withEach(given.messages, bad));
      vi.mocked(console.warn).mockClear();
      expect(text).toBe(english);
    });
  });
}

/** Messages of which every one is something else. */
function withEach(messages: object, bad: unknown): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" || "other" in value ? bad : withEach(value, bad),
    ]),
  );
}
