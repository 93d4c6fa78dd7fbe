import { parseGate } from "@sallyport/schema";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";

const { gate } = parseGate({
  extra_gated_fields: {
    Company: "text",
    When: "date_picker",
    Use: { type: "select", options: ["Research", "Other"] },
  },
});

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

const aTaskLater = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const company = (): HTMLElement => screen.getByLabelText("Company");

async function openCalendar(): Promise<HTMLElement> {
  render(<GateForm gate={gate} controls="enhanced" defaultValues={{ f1: "2026-03-28" }} />);
  const opener = await screen.findByRole("button", { name: /Change the date/ });
  opener.focus();
  fireEvent.click(opener);
  await waitFor(() => expect(document.activeElement?.textContent).toBe("28"));
  return opener;
}

async function openList(): Promise<HTMLElement> {
  render(<GateForm gate={gate} controls="enhanced" defaultValues={{ f2: "Other" }} />);
  const opener = await screen.findByRole("combobox", { name: /Use/, expanded: false });
  opener.focus();
  fireEvent.keyDown(opener, { key: "ArrowDown" });
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("option"));
  return opener;
}

const active = (): Element => document.activeElement ?? document.body;

it.each([
  ["a day is chosen", openCalendar, () => fireEvent.click(active())],
  [
    "the calendar is left by Escape",
    openCalendar,
    () => fireEvent.keyDown(active(), { key: "Escape" }),
  ],
  ["an option is chosen", openList, () => fireEvent.keyDown(active(), { key: "Enter" })],
  ["the list is left by Escape", openList, () => fireEvent.keyDown(active(), { key: "Escape" })],
])("focus is back at once when %s, and stays where it goes next", async (_, open, close) => {
  const opener = await open();
  close();
  expect(document.activeElement).toBe(opener);
  company().focus();
  await aTaskLater();
  expect(document.activeElement).toBe(company());
});
