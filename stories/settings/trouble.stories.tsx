import type { AccessErrorCode, SettingsAdapter } from "@sallyport/access";
import { GateSettings } from "@sallyport/settings";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent } from "storybook/test";
import { told } from "../fixtures/review-steps.ts";
import { ALL_SET, settingsOf } from "../fixtures/settings-adapters.ts";

const failing = (code: AccessErrorCode, nth?: number): SettingsAdapter =>
  settingsOf(ALL_SET, {
    faults: [{ call: "saveSettings", ...(nth && { nth }), error: { code, message: "" } }],
  });

const meta = {
  title: "Settings/Trouble",
  component: GateSettings,
  args: { adapter: settingsOf(ALL_SET) },
} satisfies Meta<typeof GateSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

const chooseAutomatic = async (): Promise<void> =>
  userEvent.click(await screen.findByRole("radio", { name: "Automatic approval" }));

export const ReadOnly: Story = {
  args: { adapter: failing("forbidden") },
  play: async () => {
    await chooseAutomatic();
    await told(/Not saved: you don’t have permission to change these settings/);
    await expect(screen.getByRole("radio", { name: "Manual approval" })).toBeChecked();
  },
};

export const Failing: Story = {
  args: { adapter: failing("unavailable", 1) },
  play: async () => {
    await chooseAutomatic();
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await told(/^\s*Saved\.$/);
  },
};

export const Slow: Story = {
  args: { adapter: settingsOf(ALL_SET, { faults: [{ call: "saveSettings", hang: true }] }) },
  play: async () => {
    await chooseAutomatic();
    await told(/Saving…/);
    await expect(screen.getByRole("radio", { name: "Automatic approval" })).toBeChecked();
  },
};

export const SecondEditor: Story = {
  play: async ({ args }) => {
    const email = await screen.findByRole("textbox");
    await args.adapter.save({ notificationsEmail: "second@example.org" });
    await userEvent.type(email, "x{Enter}");
    await told(/someone else changed this/);
    await expect(screen.getByRole("button", { name: "Save my change" })).toBeVisible();
  },
};
