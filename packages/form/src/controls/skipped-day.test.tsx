import { parseGate } from "@sallyport/schema";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";

const { gate } = parseGate({ extra_gated_fields: { When: "date_picker" } });
const zone = process.env.TZ;

beforeAll(() => {
  // What calendars ask of a browser, and jsdom has not.
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const DAYS = Array.from({ length: 31 }, (_, i) => String(i + 1));

it.each([
  ["Pacific/Kiritimati", "1994-12-31", /December 31, 1994/, "12/31/1994"],
  ["Pacific/Kiritimati", "1995-01-01", /January 1, 1995/, "1/1/1995"],
  ["Pacific/Apia", "2011-12-29", /December 29, 2011/, "12/29/2011"],
  ["Pacific/Apia", "2011-12-30", /December 30, 2011/, "12/30/2011"],
  ["Pacific/Apia", "2011-12-31", /December 31, 2011/, "12/31/2011"],
  ["America/Sao_Paulo", "2018-10-04", /October 4, 2018/, "10/4/2018"],
])(
  "the calendar in %s has every day of the month once, and %s is what is chosen",
  async (tz, day, name, text) => {
    process.env.TZ = tz;
    render(
      <GateForm gate={gate} controls="enhanced" defaultValues={{ f0: `${day.slice(0, 8)}15` }} />,
    );
    fireEvent.click(await screen.findByRole("button", { name: /Change the date/ }));
    const grid = await screen.findByRole("grid");
    const days = [...grid.querySelectorAll("td:not([data-outside]) button")].map(
      (button) => button.textContent,
    );
    expect(days).toEqual(DAYS);
    fireEvent.click(within(grid).getByRole("button", { name }));
    const field = screen.getByLabelText<HTMLInputElement>("When");
    expect(field.value.split("/").map(Number)).toEqual(text.split("/").map(Number));
  },
);
