import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { oneField } from "../fixtures/gates.ts";

const gate = oneField("date_picker", {}, "When do you need it?");

const meta = {
  title: "Form/Date field",
  component: GateForm,
  args: { gate, onSubmit: () => ({ ok: true }) },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Native: Story = { args: { controls: "native" } };

export const Answered: Story = { args: { defaultValues: { f0: "2026-03-12" } } };

export const WithServerError: Story = {
  args: {
    issues: [{ code: "required", fieldId: "f0", name: "When do you need it?", message: "" }],
  },
};

export const OptionalWithDescription: Story = {
  args: {
    gate: oneField(
      "date_picker",
      { required: false, description: "A sentence that helps." },
      "When do you need it?",
    ),
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = { args: { readOnly: true, defaultValues: { f0: "2026-03-12" } } };
