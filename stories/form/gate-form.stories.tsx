import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { HOSTILE_GATE, SEED_GATE } from "../fixtures/gates.ts";
import { ADA } from "../fixtures/people.ts";

const meta = {
  title: "Form/Gate form",
  component: GateForm,
  args: {
    gate: SEED_GATE,
    identity: ADA,
    repo: { type: "dataset", id: "acme/voices" },
    approvalMode: "manual",
    onSubmit: fn(async () => ({ ok: true }) as const),
  },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const AutomaticApproval: Story = { args: { approvalMode: "auto" } };

export const NativeControls: Story = { args: { controls: "native" } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };

export const Dark: Story = { globals: { scheme: "dark" } };

export const Hostile: Story = { args: { gate: HOSTILE_GATE } };

export const AfterAFailedSubmit: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: /Agree and send/ }));
    const summary = await canvas.findByRole("group", { name: /5 answers need/ });
    await waitFor(() => expect(summary).toHaveFocus());
    await expect(canvas.getByLabelText("Company")).toHaveAccessibleDescription(/Answer this/);
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};
