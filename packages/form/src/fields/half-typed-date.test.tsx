import { parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";
import { de } from "../messages/de.ts";

const { gate } = parseGate({
  extra_gated_fields: { When: { type: "date_picker", required: false } },
});
const when = (): HTMLInputElement => screen.getByLabelText(/^When/);
const agree = (): Promise<void> =>
  userEvent.click(screen.getByRole("button", { name: /Agree|Zustimmen/ }));
const said = (): string | null | undefined =>
  document.getElementById(when().getAttribute("aria-describedby") ?? "")?.textContent?.trim();
/** jsdom has no parts of a date to type. */
function typeInPart(): void {
  Object.defineProperty(when(), "validity", { value: { badInput: true }, configurable: true });
}

it.each<[string, { readonly onSubmit?: () => Promise<{ ok: true }>; readonly action?: string }]>([
  ["by a function", { onSubmit: vi.fn(async () => ({ ok: true }) as const) }],
  ["by the browser", { action: "/ask" }],
])("a date that is typed in part is not sent as none, %s", async (_, sending) => {
  render(<GateForm gate={gate} controls="native" {...sending} />);
  const posted = vi.fn((event: Event) => event.defaultPrevented);
  document.body.addEventListener("submit", posted);
  typeInPart();
  await agree();
  await expect.poll(said).toBe("Enter a valid date, such as 12/31/2026.");
  expect(screen.getByText("One answer needs your attention")).toBeDefined();
  if (sending.onSubmit) expect(sending.onSubmit).not.toHaveBeenCalled();
  else expect(posted).toHaveReturnedWith(true);
  document.body.removeEventListener("submit", posted);
});

it("a date that is typed in part keeps its control", async () => {
  render(<GateForm gate={gate} controls="enhanced" />);
  typeInPart();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(when().type).toBe("date");
  Reflect.deleteProperty(when(), "validity");
  fireEvent.focusOut(when());
  await expect.poll(() => when().type, { timeout: 10_000 }).toBe("text");
});

it("a year of two digits is refused, in the words and the format of the field", async () => {
  const onSubmit = vi.fn(async () => ({ ok: true }) as const);
  render(
    <SallyportProvider locale="de" messages={{ form: de }}>
      <GateForm
        gate={gate}
        controls="enhanced"
        defaultValues={{ f0: "0026-12-31" }}
        onSubmit={onSubmit}
      />
    </SallyportProvider>,
  );
  await expect.poll(() => when().type, { timeout: 10_000 }).toBe("text");
  await agree();
  await expect.poll(said).toBe("Geben Sie das Jahr mit vier Ziffern ein, zum Beispiel 31.12.2026.");
  expect(onSubmit).not.toHaveBeenCalled();
});
