import { parseGate } from "@sallyport/schema";
import { fireEvent, render, screen } from "@testing-library/react";
import { createRef } from "react";
import { expect, it, vi } from "vitest";
import { GateFormField } from "../fields/gate-form-field.tsx";
import { FORM_SLOTS, type FormSlot } from "../internal/slots.ts";
import { GateForm } from "./gate-form.tsx";
import { GateFormBody } from "./gate-form-body.tsx";
import { GateFormFields } from "./gate-form-fields.tsx";
import { GateFormHeader } from "./gate-form-header.tsx";
import { GateFormPrompt } from "./gate-form-prompt.tsx";
import { GateFormRoot } from "./gate-form-root.tsx";
import { GateFormConsent, GateFormSubmit } from "./gate-form-submit.tsx";
import { GateFormSummary } from "./gate-form-summary.tsx";

const { gate } = parseGate({
  extra_gated_prompt: "Be kind.",
  extra_gated_fields: {
    Company: { type: "text", description: "Where you work." },
    Use: { type: "select", options: ["Research"], required: false },
    Agree: "checkbox",
  },
});
const ada = { id: "1", username: "ada", fullname: "Ada Lovelace" };
const issue = { code: "required", fieldId: "f0", name: "Company", message: "" } as const;

it("gives every slot its own class and the host's", () => {
  const slots = Object.keys(FORM_SLOTS) as FormSlot[];
  const classNames = Object.fromEntries(slots.map((slot) => [slot, `host-${slot}`]));
  render(<GateForm gate={gate} identity={ada} issues={[issue]} classNames={classNames} />);
  for (const slot of slots) {
    expect(document.querySelector(`.${FORM_SLOTS[slot]}.host-${slot}`), slot).not.toBeNull();
  }
});

it("is made of parts that take a class, a ref, handlers and attributes", () => {
  const onSubmit = vi.fn();
  const onReset = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  const form = createRef<HTMLFormElement>();
  const element = createRef<HTMLElement & HTMLDivElement & HTMLButtonElement>();
  const own = (name: string): { className: string; id: string } => ({
    className: `own-${name}`,
    id: `own-${name}`,
  });
  render(
    <GateFormRoot
      gate={gate}
      identity={ada}
      issues={[issue]}
      defaultValues={{ f0: "Acme", f1: true }}
    >
      <GateFormHeader {...own("header")} ref={element} />
      <GateFormPrompt {...own("prompt")} />
      <GateFormBody {...own("body")} ref={form} onSubmit={onSubmit} onReset={onReset}>
        <GateFormSummary {...own("summary")} />
        <GateFormFields {...own("fields")} />
        {gate.fields.slice(0, 1).map((field) => (
          <GateFormField key={field.id} field={field} {...own("field")} />
        ))}
        <GateFormConsent {...own("consent")} />
        <GateFormSubmit {...own("submit")}>Ask</GateFormSubmit>
      </GateFormBody>
    </GateFormRoot>,
  );
  const names = ["header", "prompt", "body", "summary", "fields", "field", "consent", "submit"];
  for (const name of names) {
    expect(document.querySelector(`#own-${name}.own-${name}`), name).not.toBeNull();
  }
  expect(element.current?.tagName).toBe("HEADER");
  expect(form.current?.method).toBe("post");
  fireEvent.click(screen.getByRole("button", { name: "Ask" }));
  expect(onSubmit).toHaveBeenCalledTimes(1);
  const [company] = screen.getAllByLabelText("Company");
  fireEvent.change(company as HTMLElement, { target: { value: "Other" } });
  form.current?.reset();
  expect(onReset).toHaveBeenCalledTimes(1);
  expect((company as HTMLInputElement).value).toBe("Other");
});
