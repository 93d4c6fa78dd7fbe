import { type GateModel, parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import { type CountryNames, ENGLISH_COUNTRY_NAMES } from "@sallyport/ui/country-names";
import { loadCountryNames } from "@sallyport/ui/load-country-names";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";

const gateOf = (...options: readonly string[]): GateModel =>
  parseGate({ extra_gated_fields: { Use: { type: "select", options }, Country: "country" } }).gate;
const list = (label: string): HTMLSelectElement => screen.getByLabelText(label);

describe("a native list", () => {
  const form = (gate: GateModel, values: Readonly<Record<string, string>> = {}): ReactElement => (
    <GateForm gate={gate} controls="native" action="/ask" defaultValues={values} />
  );

  it("chooses what was given as soon as it has come", () => {
    const { rerender } = render(form(gateOf("Other"), { f0: "Research" }));
    expect(list("Use").value).toBe("");
    rerender(form(gateOf("Research", "Other"), { f0: "Research" }));
    expect(list("Use").value).toBe("Research");
  });

  it("keeps what was chosen where its options move, go and come back", async () => {
    const { rerender } = render(form(gateOf("Research", "Other")));
    await userEvent.selectOptions(list("Use"), "Research");
    rerender(form(gateOf("Art", "Other", "Research")));
    expect(list("Use").value).toBe("Research");
    rerender(form(gateOf("Art", "Other")));
    expect(list("Use").value).toBe("");
    rerender(form(gateOf("Art", "Research")));
    expect(list("Use").value).toBe("Research");
  });

  it("stays empty where the choice was taken back", async () => {
    const { rerender } = render(form(gateOf("Research"), { f0: "Research" }));
    await userEvent.selectOptions(list("Use"), "");
    rerender(form(gateOf("Other", "Research"), { f0: "Research" }));
    expect(list("Use").value).toBe("");
  });
});

it.each(["DE", "AX"])(
  "a country that was chosen stays %s when names in another language come",
  async (code) => {
    const page = (names: CountryNames): ReactElement => (
      <SallyportProvider locale="de" countryNames={names}>
        <GateForm gate={gateOf("a")} controls="native" action="/ask" />
      </SallyportProvider>
    );
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(page(ENGLISH_COUNTRY_NAMES));
    // A browser that autofills the form before its script runs fires no event.
    list("Country").value = code;
    const { rerender } = render(page(ENGLISH_COUNTRY_NAMES), { container, hydrate: true });
    const names = await loadCountryNames("de");
    rerender(page(names));
    expect(list("Country").value).toBe(code);
    expect(list("Country").selectedOptions[0]?.textContent).toBe(names[code]);
  },
);
