import { parseGate } from "@sallyport/schema";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";
import { parsePrompt } from "./parse-prompt.ts";
import { PromptText } from "./prompt-text.tsx";

describe("a prompt that comes as text alone", () => {
  it("is read at once, and as Markdown when its parser has come", async () => {
    render(<PromptText text={"**Be kind** to\n\nall."} />);
    expect(screen.getByText("**Be kind** to")).toBeDefined();
    const bold = await screen.findByText("Be kind");
    expect(bold.tagName).toBe("STRONG");
    expect(screen.queryByText("**Be kind** to")).toBeNull();
  });

  it("follows another text", async () => {
    const { rerender } = render(<PromptText text="*one*" />);
    await screen.findByText("one");
    rerender(<PromptText text="*two*" />);
    expect((await screen.findByText("two")).tagName).toBe("EM");
    expect(screen.queryByText("one")).toBeNull();
  });
});

describe("a tree from a server", () => {
  it("is shown at once", () => {
    const text = "Be **kind**.";
    render(<PromptText text={text} tree={parsePrompt(text)} />);
    expect(screen.getByText("kind").tagName).toBe("STRONG");
  });

  it("is checked again: what no parser would make is left out", () => {
    const hostile = [
      { type: "script", children: [{ type: "text", text: "alert(1)" }] },
      { type: "paragraph", children: [{ type: "img", src: "x" }] },
      {
        type: "paragraph",
        children: [
          { type: "link", href: "javascript:alert(1)", children: [{ type: "text", text: "go" }] },
        ],
      },
    ] as never; // as a hostile host or cache would hand it over
    const { container } = render(<PromptText text="x" tree={hostile} />);
    expect(container.querySelectorAll("script, img, a")).toHaveLength(0);
    expect(screen.getByText("go")).toBeDefined();
  });
});

it("a long prompt is folded, a short one is not", () => {
  const gateOf = (prompt: string) => parseGate({ extra_gated_prompt: prompt }).gate;
  const { rerender } = render(<GateForm key="long" gate={gateOf("word ".repeat(400))} />);
  expect(screen.getByText("Read the terms").closest("details")?.open).toBe(false);
  rerender(<GateForm key="short" gate={gateOf("word ".repeat(20))} />);
  expect(screen.queryByText("Read the terms")).toBeNull();
});
