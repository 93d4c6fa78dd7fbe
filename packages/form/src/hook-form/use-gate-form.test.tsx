import { parseGate } from "@sallyport/schema";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { describe, expect, it, vi } from "vitest";
import {
  GateFormBody,
  GateFormFields,
  type GateFormProps,
  GateFormRoot,
  GateFormSubmit,
  GateFormSummary,
  useGateField,
} from "../index.ts";
import { type FormValues, useGateForm } from "../react-hook-form.ts";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Agree: "checkbox" } });
let form: ReturnType<typeof useGateForm>;

/** A host's own part. */
function Watcher(): ReactElement {
  form = useGateForm();
  const { errors, isDirty, isSubmitting } = form.formState;
  const [company, agree] = useWatch<FormValues, ["f0", "f1"]>({
    control: form.control,
    name: ["f0", "f1"],
  });
  const said = [company, agree, isDirty && "typed", isSubmitting && "sending", errors.f0?.type];
  return <output>{said.filter(Boolean).join(" ")}</output>;
}

const open = (props: Partial<GateFormProps> = {}, part = <GateFormFields />): void => {
  render(
    <GateFormRoot gate={gate} controls="native" {...props}>
      <Watcher />
      <GateFormBody>
        <GateFormSummary />
        {part}
        <GateFormSubmit />
      </GateFormBody>
    </GateFormRoot>,
  );
};
const company = (): HTMLInputElement => screen.getByLabelText("Company");
const said = (): string => screen.getAllByRole("status")[0]?.textContent ?? "";
const press = (): Promise<void> =>
  userEvent.setup().click(screen.getByRole("button", { name: /Agree/ }));

describe("useGateForm", () => {
  it("gives a host's part what is typed, and what is wrong", async () => {
    open({ onSubmit: () => ({ ok: true }) });
    expect(said()).toBe("");
    await press();
    await waitFor(() => expect(said()).toBe("required"));
    await userEvent.setup().type(company(), "Acme");
    await waitFor(() => expect(said()).toBe("Acme typed"));
  });

  it("knows what the form begins with, and what was filled in without an event", async () => {
    open({ defaultValues: { f0: "Acme", f1: true } });
    expect(said()).toBe("Acme true");
    act(() => form.setValue("f0", "Initech"));
    expect(company().value).toBe("Initech");
    act(() => company().form?.reset());
    await waitFor(() => expect(said()).toBe("Acme true"));
  });

  it("says that answers are on their way, and carries a host's errors", async () => {
    let finish = (): void => {};
    const onSubmit = vi.fn(
      () =>
        new Promise<{ ok: true }>((resolve) => {
          finish = () => resolve({ ok: true });
        }),
    );
    open({ onSubmit, defaultValues: { f0: "Acme", f1: true } });
    act(() => form.setError("f0", { type: "taken", message: "Taken." }));
    expect(await screen.findByText("Taken.")).toBeDefined();
    await press();
    await waitFor(() => expect(said()).toContain("sending"));
    await act(async () => finish());
    await waitFor(() => expect(said()).toBe("Acme true"));
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });
});

const [companyField] = gate.fields;

/** A host's own control. */
function Own(): ReactElement {
  const own = useGateField(companyField as NonNullable<typeof companyField>); // there is one
  return (
    <label>
      Company
      <input
        {...own.inputProps}
        value={own.value}
        onChange={(event) => own.setValue(event.target.value)}
      />
      {own.error && <em>{own.error}</em>}
    </label>
  );
}

describe("useGateField", () => {
  it("makes a control of a host's own one of the form's", async () => {
    const onSubmit = vi.fn((..._: unknown[]) => ({ ok: true }) as const);
    open({ onSubmit, gate: { ...gate, fields: gate.fields.slice(0, 1) } }, <Own />);
    await press();
    expect(await screen.findByText("Answer this question.", { selector: "em" })).toBeDefined();
    await userEvent.setup().type(screen.getByRole("textbox"), "Acme");
    await press();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
  });
});
