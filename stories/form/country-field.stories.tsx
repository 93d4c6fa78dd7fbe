import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { oneField } from "../fixtures/gates.ts";

const gate = oneField("country", {}, "Country");

const meta = {
  title: "Form/Country field",
  component: GateForm,
  args: { gate, onSubmit: () => ({ ok: true }) },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Native: Story = { args: { controls: "native" } };

export const Answered: Story = { args: { defaultValues: { f0: "DE" } } };

export const WithServerError: Story = {
  args: { issues: [{ code: "required", fieldId: "f0", name: "Country", message: "" }] },
};

export const OptionalWithDescription: Story = {
  args: {
    gate: oneField(
      "country",
      { required: false, description: "A sentence that helps." },
      "Country",
    ),
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = { args: { readOnly: true, defaultValues: { f0: "DE" } } };
