import { parseGate } from "@sallyport/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";

const TERMS = "I accept the [Terms](https://a.example/terms) and [this](javascript:alert(1))";

it("a box's links are reached beside it, and its answer keeps the label as it is written", async () => {
  const { gate } = parseGate({ extra_gated_fields: { [TERMS]: "checkbox", Name: "text" } });
  const onSubmit = vi.fn(async () => ({ ok: true }) as const);
  render(<GateForm gate={gate} controls="native" onSubmit={onSubmit} />);
  const user = userEvent.setup();
  const box = screen.getByRole<HTMLInputElement>("checkbox", {
    name: "I accept the Terms and [this](javascript:alert(1))",
  });
  const link = screen.getByRole("link", { name: "Terms" });
  expect(link.getAttribute("href")).toBe("https://a.example/terms");
  expect(link.getAttribute("rel")).toContain("noopener");
  expect(screen.getAllByRole("link")).toHaveLength(1);
  link.addEventListener("click", (event) => event.preventDefault()); // jsdom goes nowhere
  await user.click(link);
  expect(box.checked).toBe(false);
  await user.click(screen.getByRole("button", { name: /Agree/ }));
  expect(await screen.findByRole("link", { name: /^I accept the Terms and/ })).toBeDefined();
  await user.click(box);
  await user.type(screen.getByLabelText("Name"), "Ada");
  await user.click(screen.getByRole("button", { name: /Agree/ }));
  await expect.poll(() => onSubmit.mock.calls.length).toBe(1);
  const [answers] = onSubmit.mock.calls[0] as unknown as [{ toWire(): readonly unknown[] }];
  expect(answers.toWire()).toEqual([
    [TERMS, "on"],
    ["Name", "Ada"],
  ]);
});

it("a translation without links keeps the author's", () => {
  const { gate } = parseGate({ extra_gated_fields: { [TERMS]: "checkbox" } });
  render(
    <GateForm
      gate={gate}
      controls="native"
      action="/ask"
      translations={{ lang: "de", texts: { [TERMS]: "Ich stimme zu" } }}
    />,
  );
  expect(screen.getByRole("checkbox", { name: "Ich stimme zu" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Terms" })).toBeDefined();
});
