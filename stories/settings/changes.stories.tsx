import { GateSettings } from "@sallyport/settings";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent } from "storybook/test";
import { told } from "../fixtures/review-steps.ts";
import { ALL_SET, settingsOf } from "../fixtures/settings-adapters.ts";

const meta = {
  title: "Settings/Changes",
  component: GateSettings,
  args: { adapter: settingsOf(ALL_SET) },
} satisfies Meta<typeof GateSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

const radio = (name: string): Promise<HTMLElement> => screen.findByRole("radio", { name });
const typeEmail = async (text: string): Promise<HTMLElement> => {
  const email = await screen.findByRole("textbox");
  await userEvent.clear(email);
  await userEvent.type(email, text);
  return email;
};

export const TurningOn: Story = {
  args: { adapter: settingsOf({ gated: false }) },
  play: async () => {
    await userEvent.click(await screen.findByRole("switch"));
    await expect(screen.getByRole("button", { name: "Turn on" })).toHaveFocus();
  },
};

export const TurningOff: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole("switch"));
    await expect(screen.getByText(/Requests are kept/)).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect(screen.getByRole("switch")).toHaveFocus();
    await userEvent.click(screen.getByRole("switch"));
  },
};

export const Saved: Story = {
  args: { adapter: settingsOf({ gated: "manual" }) },
  play: async () => {
    await userEvent.click(await radio("Immediately"));
    await told(/^\s*Saved\.$/);
  },
};

export const InvalidAddress: Story = {
  play: async () => {
    const email = await typeEmail("nobody{Enter}");
    await told(/Enter a valid email address/);
    await expect(email).toBeInvalid();
    await expect(email).toHaveFocus();
  },
};
