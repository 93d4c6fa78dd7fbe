import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";

const optional = { required: false };
const { gate } = parseGate({
  extra_gated_fields: {
    "[Use](https://a.example)": { type: "select", options: ["Research", "Other"], ...optional },
    Country: { type: "country", ...optional },
    When: { type: "date_picker", ...optional },
    Needed: { type: "select", options: ["Yes", "No"] },
  },
});
const values = { f0: "Other", f1: "DE", f2: "2026-03-28", f3: "Yes" };

beforeAll(() => {
  // What lists and calendars ask of a browser, and jsdom has not.
  Object.assign(Element.prototype, { scrollIntoView: () => {} });
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
});

const posted = (): Record<string, unknown> => {
  const form = document.querySelector("form");
  return Object.fromEntries(new FormData(form ?? undefined));
};
const clearOf = (name: string): HTMLElement => screen.getByRole("button", { name });

/** Every control has taken its native one's place: a button of the native one would go under the press. */
const enhanced = async (): Promise<void> => {
  await screen.findByRole("button", { name: /Change the date/ });
  await waitFor(() => expect(document.querySelectorAll("[role=combobox]")).toHaveLength(3));
  for (const name of ["Use", "Country", "When"]) {
    await screen.findByRole("button", { name: `Clear ${name}` });
  }
};

describe("a choice in an enhanced control", () => {
  it("is taken back by a button with the field's name, which goes with it", async () => {
    render(<GateForm gate={gate} controls="enhanced" defaultValues={values} action="/ask" />);
    await enhanced();
    expect(screen.queryByRole("button", { name: "Clear Needed" })).toBeNull();
    for (const [name, id] of [
      ["Use", "f0"],
      ["Country", "f1"],
      ["When", "f2"],
    ] as const) {
      const button = await screen.findByRole("button", { name: `Clear ${name}` });
      button.focus();
      await userEvent.keyboard("{Enter}");
      expect(posted()[id]).toBe("");
      expect(screen.queryByRole("button", { name: `Clear ${name}` })).toBeNull();
      expect(document.activeElement?.id).toMatch(new RegExp(`${id}$`));
    }
    expect(posted().f3).toBe("Yes");
  });

  it("is taken back by Delete and by Backspace", async () => {
    render(<GateForm gate={gate} controls="enhanced" defaultValues={values} action="/ask" />);
    await enhanced();
    screen.getByRole("combobox", { name: /^Use/ }).focus();
    await userEvent.keyboard("{Delete}");
    expect(posted().f0).toBe("");
    const country = await screen.findByRole("combobox", { name: /^Country/ });
    await userEvent.clear(country);
    await userEvent.tab();
    expect(posted().f1).toBe("");
    await userEvent.clear(screen.getByLabelText(/^When/));
    expect(posted().f2).toBe("");
  });
});

describe("a choice in a native control", () => {
  it("is taken back by keys, by its empty option, and a day by a button", async () => {
    const onSubmit = vi.fn(async () => ({ ok: true }) as const);
    render(<GateForm gate={gate} controls="native" defaultValues={values} onSubmit={onSubmit} />);
    screen.getByLabelText(/^Use/).focus();
    await userEvent.keyboard("{Backspace}");
    screen.getByLabelText(/^Country/).focus();
    await userEvent.keyboard("{Delete}");
    await userEvent.click(clearOf("Clear When"));
    expect(document.activeElement).toBe(screen.getByLabelText(/^When/));
    expect(posted()).toEqual({ f0: "", f1: "", f2: "", f3: "Yes" });
    await userEvent.selectOptions(screen.getByLabelText(/^Use/), "Research");
    await userEvent.selectOptions(screen.getByLabelText(/^Use/), "");
    await userEvent.click(screen.getByRole("button", { name: /Agree/ }));
    await expect.poll(() => onSubmit.mock.calls.length).toBe(1);
  });
});
