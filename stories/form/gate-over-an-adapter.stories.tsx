import { Gate } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { oneField } from "../fixtures/gates.ts";
import { ALAN } from "../fixtures/people.ts";

const unreachable = { code: "offline", message: "The server could not be reached." } as const;

const meta = {
  title: "Form/Gate over an adapter",
  component: Gate,
} satisfies Meta<typeof Gate>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = { args: { adapter: adaptersFor({ latency: 3_600_000 }).requester } };

export const Unreachable: Story = {
  args: { adapter: adaptersFor({ faults: [{ call: "load", error: unreachable }] }).requester },
};

export const Withdraw: Story = {
  args: {
    adapter: adaptersFor({ visitor: ALAN, gate: oneField("text", {}, "Company") }).requester,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Withdraw" }));
    await userEvent.click(canvas.getByRole("button", { name: "Withdraw request" }));
    await expect(await canvas.findByLabelText("Company")).toBeVisible();
  },
};
