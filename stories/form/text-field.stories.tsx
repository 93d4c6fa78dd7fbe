import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { oneField } from "../fixtures/gates.ts";

const gate = oneField("text", {}, "Company");

const meta = {
  title: "Form/Text field",
  component: GateForm,
  args: { gate, onSubmit: () => ({ ok: true }) },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Native: Story = { args: { controls: "native" } };

export const Answered: Story = { args: { defaultValues: { f0: "Acme" } } };

export const WithServerError: Story = {
  args: { issues: [{ code: "required", fieldId: "f0", name: "Company", message: "" }] },
};

export const OptionalWithDescription: Story = {
  args: {
    gate: oneField("text", { required: false, description: "A sentence that helps." }, "Company"),
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = { args: { readOnly: true, defaultValues: { f0: "Acme" } } };

export const Multiline: Story = {
  args: { gate: oneField("text", { multiline: true, max_length: 200 }, "What do you plan?") },
};

export const NearTheLimit: Story = {
  args: {
    gate: oneField("text", { multiline: true, max_length: 60 }, "What do you plan?"),
    defaultValues: { f0: "A survey of the voices of the northern coast, in winter." },
  },
};

export const TooLong: Story = {
  args: { ...NearTheLimit.args, gate: oneField("text", { max_length: 40 }, "What do you plan?") },
};
