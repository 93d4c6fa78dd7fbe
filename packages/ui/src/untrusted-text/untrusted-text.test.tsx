import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { UntrustedText, visibleText } from "./untrusted-text.tsx";

describe("UntrustedText", () => {
  it("is text alone, isolated from the direction around it", () => {
    render(<UntrustedText text={"<b>root</b>"} />);
    const text = screen.getByText("<b>root</b>");
    expect(text.tagName).toBe("BDI");
    expect(text.children).toHaveLength(0);
  });

  it("writes out what would be hidden", () => {
    expect(visibleText("\u202Enimda\u200b\u0007")).toBe("⟨U+202E⟩nimda⟨U+200B⟩⟨U+0007⟩");
    expect(visibleText("two\nlines\tand e\u0301")).toBe("two\nlines\tand e\u0301");
  });
});
