import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { oneField } from "../fixtures/gates.ts";

const gate = oneField("checkbox", {}, "I agree to use this dataset for non-commercial use ONLY");

const meta = {
  title: "Form/Checkbox field",
  component: GateForm,
  args: { gate, onSubmit: () => ({ ok: true }) },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Native: Story = { args: { controls: "native" } };

export const Answered: Story = { args: { defaultValues: { f0: true } } };

export const WithServerError: Story = {
  args: {
    issues: [
      {
        code: "required",
        fieldId: "f0",
        name: "I agree to use this dataset for non-commercial use ONLY",
        message: "",
      },
    ],
  },
};

export const OptionalWithDescription: Story = {
  args: {
    gate: oneField(
      "checkbox",
      { required: false, description: "A sentence that helps." },
      "I agree to use this dataset for non-commercial use ONLY",
    ),
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = { args: { readOnly: true, defaultValues: { f0: true } } };
