import type { AccessRequest } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const TERMS = "I accept the [Terms](https://a.example/t)";

async function show(): Promise<HTMLElement> {
  const { gate } = parseGate({ extra_gated_fields: { [TERMS]: "checkbox" } });
  const ada: AccessRequest = {
    user: { id: "u1", username: "ada", fullname: "Ada" },
    status: "pending",
    requestedAt: "2026-01-01T00:00:00Z",
    answers: [[TERMS, "on"]],
  };
  const { review } = createMemoryAdapters({ gate, requests: [ada] });
  render(<ReviewPanel adapter={review} gate={gate} />);
  return screen.findByRole("row", { name: "Ada" });
}

const COMPOSING = [
  ["while it composes", { isComposing: true }],
  ["that ends it, as Safari sends it", { keyCode: 229 }],
] as const;

it.each(COMPOSING)("an input method's Escape %s keeps what is searched", async (_, composing) => {
  await show();
  const box = screen.getByRole<HTMLInputElement>("searchbox");
  fireEvent.change(box, { target: { value: "アダ" } });
  fireEvent.keyDown(box, { key: "Escape", ...composing });
  expect(box.value).toBe("アダ");
  fireEvent.keyDown(box, { key: "Escape" });
  expect(box.value).toBe("");
});

it.each(COMPOSING)("an input method's Escape %s keeps a reason open", async (_, composing) => {
  const row = await show();
  await userEvent.click(within(row).getByRole("button", { name: /Reject/ }));
  const reason = await screen.findByRole("textbox");
  fireEvent.keyDown(reason, { key: "Escape", ...composing });
  expect(screen.getByRole("textbox")).toBe(reason);
  fireEvent.keyDown(reason, { key: "Escape" });
  expect(screen.queryByRole("textbox")).toBeNull();
});

it("a question is named without the marks of its links", async () => {
  const row = await show();
  expect(within(row).getByText("I accept the Terms")).toBeDefined();
});
