import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { oneField } from "../fixtures/gates.ts";

const gate = oneField("ip_location", {}, "Where you are");

const meta = {
  title: "Form/Ip location field",
  component: GateForm,
  args: { gate, onSubmit: () => ({ ok: true }) },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Known: Story = { args: { location: { country: "DE", region: "Berlin" } } };
