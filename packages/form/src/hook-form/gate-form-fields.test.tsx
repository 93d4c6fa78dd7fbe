import { type GateModel, parseGate, readAnswers } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import { describePart, type TestedProps } from "@sallyport/ui/testing";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { type UseFormProps, type UseFormReturn, useForm } from "react-hook-form";
import { describe, expect, it, vi } from "vitest";
import { de } from "../messages/de.ts";
import { GateFormFields, withGate } from "../react-hook-form.ts";

interface Values {
  readonly email: string;
  readonly gate?: Readonly<Record<string, unknown>>;
}

const { gate } = parseGate({
  extra_gated_fields: {
    Company: "text",
    When: "date_picker",
    Use: { type: "select", options: ["Research", "Other"] },
    Where: "ip_location",
    Agree: "checkbox",
  },
});
let form: UseFormReturn<Values>;
// Not in jsdom.
Element.prototype.scrollIntoView = () => {};

interface HostProps extends UseFormProps<Values> {
  readonly model?: GateModel;
  readonly onValid?: (values: Values) => void;
}

function Host({ model = gate, onValid = () => {}, ...options }: HostProps): ReactElement {
  form = useForm<Values>(options);
  // What a host subscribes to: errors, and whether something was typed.
  const { errors, isDirty } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit(onValid)}>
      <input aria-label="Email" {...form.register("email")} />
      <GateFormFields gate={model} control={form.control} name="gate" controls="native" />
      <output>{`${Object.keys(errors).join(" ")} ${isDirty ? "typed" : "untouched"}`}</output>
      <button type="submit">Send</button>
    </form>
  );
}

const control = (name: string): HTMLInputElement => screen.getByLabelText(name);
const press = (): Promise<void> =>
  userEvent.setup().click(screen.getByRole("button", { name: "Send" }));
const fill = async (): Promise<void> => {
  const user = userEvent.setup();
  await user.type(control("Company"), "Acme");
  await user.type(control("When"), "2026-03-04");
  await user.selectOptions(control("Use"), "Other");
  await user.click(control("Agree"));
};
const ANSWERED = { f0: "Acme", f1: "2026-03-04", f2: "Other", f4: true };

function Page(props: TestedProps): ReactElement {
  const { control } = useForm<Values>();
  return <GateFormFields {...props} gate={gate} control={control} name="gate" />;
}
describePart("GateFormFields of a host's form", {
  render: (props) => <Page {...props} />,
  classes: ["sp-fields"],
});

describe("a gate's fields in a host's own useForm", () => {
  it("are checked when the host's form is sent, with errors below `gate` and beside the fields", async () => {
    const onValid = vi.fn();
    render(<Host onValid={onValid} />);
    await press();
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("gate"));
    expect(onValid).not.toHaveBeenCalled();
    expect(form.formState.errors.gate).toMatchObject({
      f0: { message: "Answer this question." },
      f4: { message: "Check this box to agree." },
    });
    expect(control("Company").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Check this box to agree.")).toBeDefined();
    // As react-hook-form does with its own fields.
    expect(document.activeElement).toBe(control("Company"));
    await userEvent.setup().type(control("Company"), "Acme");
    await waitFor(() => expect(control("Company").getAttribute("aria-invalid")).toBeNull());
  });

  it("hand their values to the host, by field id, as the gate's rules read them", async () => {
    const onValid = vi.fn();
    render(<Host onValid={onValid} />);
    await fill();
    expect(screen.getByRole("status").textContent).toContain("typed");
    await press();
    await waitFor(() => expect(onValid).toHaveBeenCalledTimes(1));
    const values = onValid.mock.lastCall?.[0] as Values;
    expect(values.gate).toEqual(ANSWERED);
    expect(readAnswers(gate, ANSWERED).issues).toEqual([]);
  });

  it("show what the host sets, resets, and finds wrong", async () => {
    render(<Host defaultValues={{ email: "", gate: { f0: "Acme" } }} />);
    expect(control("Company").value).toBe("Acme");
    act(() => form.setValue("gate", { f0: "Initech", f4: true }));
    expect(control("Company").value).toBe("Initech");
    expect(control("Agree").checked).toBe(true);
    act(() => form.setError("gate.f0" as "gate", { type: "server", message: "Taken." }));
    expect(await screen.findByText("Taken.")).toBeDefined();
    act(() => form.reset());
    await waitFor(() => expect(control("Company").value).toBe("Acme"));
    expect(screen.queryByText("Taken.")).toBeNull();
    // They are still checked.
    await userEvent.setup().clear(control("Company"));
    await press();
    await waitFor(() => expect(control("Company").getAttribute("aria-invalid")).toBe("true"));
  });

  it("are checked beside a resolver of the host's, wrapped in `withGate`", async () => {
    const onValid = vi.fn();
    const own = () => ({ values: {}, errors: { email: { type: "own", message: "Give one." } } });
    render(
      <Host
        onValid={onValid}
        resolver={withGate<Values, unknown, Values>(own, { gate, name: "gate" })}
      />,
    );
    await press();
    await waitFor(() => expect(form.formState.errors.email?.message).toBe("Give one."));
    expect(await screen.findByText("Answer this question.")).toBeDefined();
    expect(onValid).not.toHaveBeenCalled();
  });

  it("speak the visitor's language in the host's errors too", async () => {
    render(
      <SallyportProvider locale="de" messages={{ form: de }}>
        <Host />
      </SallyportProvider>,
    );
    await press();
    await waitFor(() => expect(form.formState.errors.gate).toBeDefined());
    const { message } = Object(form.formState.errors.gate).f0;
    expect(message).toBe(de.issues.required);
  });

  it("are in a server's HTML with the host's values", () => {
    const html = renderToString(<Host defaultValues={{ email: "", gate: { f0: "Acme" } }} />);
    expect(html).toContain('name="gate.f0"');
    expect(html).toContain('value="Acme"');
  });

  it("keep hostile names out of every path", async () => {
    const names = ["__proto__", "constructor", "a.b", "a[0].b", "0", "", "x".repeat(5_000)];
    const { gate: hostile } = parseGate({
      extra_gated_fields: Object.fromEntries(names.map((name) => [name, "text"])),
    });
    const onValid = vi.fn();
    render(<Host model={hostile} onValid={onValid} />);
    for (const box of screen.getAllByRole("textbox").slice(1)) {
      await userEvent.setup().type(box, "x");
    }
    await press();
    await waitFor(() => expect(onValid).toHaveBeenCalled());
    const { gate: values } = (onValid.mock.lastCall ?? [{}])[0] as Values;
    expect(Object.keys(values ?? {})).toEqual(hostile.fields.map(({ id }) => id));
    expect(Object.values(values ?? {}).every((value) => value === "x")).toBe(true);
    expect(Object.hasOwn(Object.prototype, "b")).toBe(false);
  });
});
