import { type Answers, COUNTRY_CODES, type GateModel, parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import { ENGLISH_COUNTRY_NAMES } from "@sallyport/ui/country-names";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { SubmitOutcome } from "../internal/gate-form.types.ts";
import { fr } from "../messages/fr.ts";
import { GateForm } from "./gate-form.tsx";

const gateOf = (fields: object): GateModel => parseGate({ extra_gated_fields: fields }).gate;
const SEED = gateOf({
  Company: "text",
  Country: "country",
  When: "date_picker",
  Use: { type: "select", options: ["Research", { label: "Other", value: "other" }] },
  "I agree": "checkbox",
  Note: { type: "text", required: false },
});
const button = (): HTMLElement => screen.getByRole("button", { name: /Agree/ });

describe("GateForm", () => {
  it("gives the answers of every field type in card order", async () => {
    const onSubmit = vi.fn(async (_: Answers) => ({ ok: true }) as const);
    render(<GateForm gate={SEED} onSubmit={onSubmit} controls="native" />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), "Acme");
    await screen.findByRole("option", { name: "Germany" }); // once it is known that a browser fills it in
    await user.selectOptions(screen.getByLabelText("Country"), "Germany");
    await user.type(screen.getByLabelText("When"), "2026-03-04");
    await user.selectOptions(screen.getByLabelText("Use"), "Other");
    await user.click(screen.getByLabelText("I agree"));
    await user.click(button());
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
    expect(onSubmit.mock.calls[0]?.[0].toWire()).toEqual([
      ["Company", "Acme"],
      ["Country", "DE"],
      ["When", "2026-03-04"],
      ["Use", "other"],
      ["I agree", "on"],
    ]);
  });

  it("names what is missing with the punctuation of its language", async () => {
    render(
      <SallyportProvider locale="fr" messages={{ form: fr }}>
        <GateForm gate={SEED} action="/ask" controls="native" />
      </SallyportProvider>,
    );
    await userEvent.setup().click(screen.getByRole("button", { name: /Accepter/ }));
    const [item] = within(await screen.findByRole("list")).getAllByRole("listitem");
    expect(item?.textContent).toBe("Company\u00a0: Répondez à cette question.");
  });

  it("names what is missing, beside the fields and in a summary that takes focus", async () => {
    const onSubmit = vi.fn();
    render(<GateForm gate={SEED} onSubmit={onSubmit} controls="native" />);
    const user = userEvent.setup();
    await user.click(button());
    const summary = await screen.findByRole("group", { name: "5 answers need your attention" });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    const company = screen.getByLabelText("Company");
    expect(company.getAttribute("aria-invalid")).toBe("true");
    const described = document.getElementById(company.getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toMatch(/Answer this question/);
    await user.type(company, "Acme");
    await waitFor(() => expect(company.getAttribute("aria-invalid")).toBeNull());
    expect(document.activeElement).toBe(company);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("says nothing while a field is typed in for the first time", async () => {
    render(<GateForm gate={SEED} controls="native" />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), " ");
    await user.tab();
    expect(screen.queryByText("Answer this question.")).toBeNull();
  });

  it("shows a server's issues beside their fields and keeps what was typed", async () => {
    const issue = { code: "not-an-option", fieldId: "f3", name: "Use", message: "" } as const;
    render(
      <GateForm
        gate={SEED}
        controls="native"
        onSubmit={async () => ({ ok: false, issues: [issue] })}
        defaultValues={{ f0: "Acme", f1: "DE", f2: "2026-03-04", f3: "other", f4: true }}
      />,
    );
    await userEvent.setup().click(button());
    await screen.findByRole("group", { name: "One answer needs your attention" });
    expect(screen.getByLabelText("Use").getAttribute("aria-invalid")).toBe("true");
    expect((screen.getByLabelText("Company") as HTMLInputElement).value).toBe("Acme");
  });

  it("takes back what a server found wrong as soon as it is mended", async () => {
    const issue = { code: "required", fieldId: "f0", name: "Company", message: "" } as const;
    render(<GateForm gate={SEED} controls="native" issues={[issue]} />);
    const company = screen.getByLabelText("Company");
    expect(company.getAttribute("aria-invalid")).toBe("true");
    const user = userEvent.setup();
    await user.click(company);
    await waitFor(async () => {
      await user.type(company, "A");
      expect(company.getAttribute("aria-invalid")).toBeNull();
    });
    expect(screen.queryByRole("group", { name: /attention/ })).toBeNull();
  });

  it("shows what a server finds wrong, and no more what was wrong before", async () => {
    const issue = { code: "not-an-option", fieldId: "f1", name: "Use", message: "" } as const;
    const gate = gateOf({ Company: "text", Use: { type: "select", options: ["Research"] } });
    render(
      <GateForm
        gate={gate}
        controls="native"
        onSubmit={async () => ({ ok: false, issues: [issue] })}
        defaultValues={{ f1: "Research" }}
      />,
    );
    const user = userEvent.setup();
    await user.click(button());
    await screen.findByRole("link", { name: "Company" });
    // As a browser fills in, which need not tell.
    (screen.getByLabelText("Company") as HTMLInputElement).value = "Acme";
    await user.click(button());
    await screen.findByRole("link", { name: "Use" });
    expect(screen.queryByRole("link", { name: "Company" })).toBeNull();
  });

  it("sends once, however often the button is pressed", async () => {
    let finish = (): void => {};
    const onSubmit = vi.fn(
      () =>
        new Promise<SubmitOutcome>((resolve) => {
          finish = () => resolve({ ok: true });
        }),
    );
    render(
      <GateForm
        gate={gateOf({ Company: "text" })}
        onSubmit={onSubmit}
        controls="native"
        defaultValues={{ f0: "Acme" }}
      />,
    );
    const user = userEvent.setup();
    await user.click(button());
    await screen.findByRole("button", { name: "Sending your request…" });
    await user.click(screen.getByRole("button", { name: "Sending your request…" }));
    finish();
    await screen.findByRole("button", { name: /Agree/ });
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it.each([
    "__proto__",
    "constructor",
    "a.b[0].c",
    "toString",
    "10",
    "",
    " ",
    "x".repeat(10_000),
    "\u202Egnp",
    "ref",
    "name[]",
    "<b>",
  ])("takes the field name %j as it is", async (name) => {
    const gate = gateOf([{ [name]: "text" }, { other: "text" }]);
    const onSubmit = vi.fn(async (_: Answers) => ({ ok: true }) as const);
    render(<GateForm gate={gate} onSubmit={onSubmit} controls="native" />);
    const user = userEvent.setup();
    const [first, second] = screen.getAllByRole("textbox");
    await user.type(first as HTMLElement, "one");
    await user.type(second as HTMLElement, "two");
    await user.click(button());
    await waitFor(() => expect(onSubmit).toHaveBeenCalled());
    expect(onSubmit.mock.calls[0]?.[0].toWire()).toEqual([
      [name, "one"],
      ["other", "two"],
    ]);
    expect(first?.getAttribute("name")).toBe("f0");
  });

  it("offers exactly the countries that the schema takes", () => {
    expect(Object.keys(ENGLISH_COUNTRY_NAMES).sort()).toEqual([...COUNTRY_CODES].sort());
  });
});
