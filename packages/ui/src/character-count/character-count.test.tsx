import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { CharacterCount } from "./character-count.tsx";

const messages = {
  left: { one: "{count} character left", other: "{count} characters left" },
  over: { one: "{count} character too many", other: "{count} characters too many" },
};
const shown = (length: number) => (
  <CharacterCount id="count" length={length} most={200} messages={messages} className="mine" />
);
const spoken = (container: HTMLElement) => container.querySelector("[aria-live]")?.textContent;

describe("a character count", () => {
  it.each([
    [0, "200 characters left"],
    [199, "1 character left"],
    [200, "0 characters left"],
    [201, "1 character too many"],
    [1_400, "1,200 characters too many"],
  ])("of %i says %s", (length, sentence) => {
    render(shown(length));
    const text = screen.getByText(sentence, { selector: "#count" });
    expect(text.hasAttribute("data-over")).toBe(length > 200);
    expect(text.className).toBe("sp-character-count mine");
  });

  it("is spoken as the limit is passed, once, and silent below", () => {
    const { container, rerender } = render(shown(200));
    expect(spoken(container)).toBe("");
    rerender(shown(205));
    expect(spoken(container)).toBe("5 characters too many");
    rerender(shown(206));
    expect(spoken(container)).toBe("5 characters too many");
    rerender(shown(190));
    expect(spoken(container)).toBe("");
  });
});
