import { GateSettings } from "@sallyport/settings";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { termsChanged } from "../fixtures/terms.ts";

const meta = {
  title: "Settings/Terms changed",
  component: GateSettings,
} satisfies Meta<typeof GateSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

const dryRun = async (canvasElement: HTMLElement, button = "Preview") => {
  const canvas = within(canvasElement);
  await userEvent.click(await canvas.findByRole("button", { name: button }));
  return canvas;
};

const args = { adapter: termsChanged().settings };

export const Default: Story = { args };

export const DryRun: Story = {
  args: { adapter: termsChanged().settings },
  play: async ({ canvasElement }) => {
    const canvas = await dryRun(canvasElement);
    const question = await canvas.findByRole("group", { name: "Ask 38 people to agree again?" });
    await expect(question).toHaveTextContent("36 people lose access until they agree again.");
  },
};

export const Asked: Story = {
  args: { adapter: termsChanged().settings },
  play: async ({ canvasElement }) => {
    const canvas = await dryRun(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Ask them" }));
    await expect(await canvas.findByText("38 people were asked to agree again.")).toBeVisible();
  },
};

const gone = { code: "offline", message: "The server could not be reached." } as const;

export const Unreachable: Story = {
  args: { adapter: termsChanged({ faults: [{ call: "agreements", error: gone }] }).settings },
};

export const InArabicAndDark: Story = {
  args,
  globals: { locale: "ar", scheme: "dark" },
};
