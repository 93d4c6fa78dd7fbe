import { GateSettings } from "@sallyport/settings";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { ALL_SET, settingsOf } from "../fixtures/settings-adapters.ts";

const PERSON = { kind: "user", addresses: ["mary@example.org"] } as const;
const ORGANIZATION = {
  kind: "organization",
  addresses: ["mary@acme.example", "joan@acme.example", "lise@acme.example"],
} as const;
const GROUP = { id: "acme/all-voices-1", title: "All voices" };
const forbidden = { code: "forbidden", message: "" } as const;

const meta = {
  title: "Settings/Gate settings",
  component: GateSettings,
  args: { adapter: settingsOf(ALL_SET), owner: PERSON },
} satisfies Meta<typeof GateSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Off: Story = { args: { adapter: settingsOf({ gated: false }) } };
export const Automatic: Story = { args: { adapter: settingsOf({ gated: "auto" }) } };
export const ManualWithMail: Story = {};
export const DefaultAddress: Story = { args: { adapter: settingsOf({ gated: "manual" }) } };
export const WithoutMail: Story = { args: { mail: false } };
export const Organization: Story = {
  args: { adapter: settingsOf({ gated: "manual" }), owner: ORGANIZATION },
};
export const Group: Story = {
  args: {
    adapter: settingsOf({ gated: "manual", group: GROUP }),
    owner: ORGANIZATION,
    groupHref: () => "#group",
  },
};
export const NotToldBack: Story = {
  args: { adapter: settingsOf({ gated: "manual" }, { capabilities: { mailSettings: false } }) },
};
export const Loading: Story = {
  args: { adapter: settingsOf(ALL_SET, { faults: [{ call: "loadSettings", hang: true }] }) },
};
export const NotTheirs: Story = {
  args: { adapter: settingsOf(ALL_SET, { faults: [{ call: "loadSettings", error: forbidden }] }) },
  play: async ({ canvasElement }) => {
    const said = await within(canvasElement).findByText(
      /you don’t have permission to change these settings/,
    );
    await expect(said).toBeVisible();
  },
};
export const Arabic: Story = { globals: { locale: "ar" }, args: { owner: ORGANIZATION } };
export const Dark: Story = { globals: { scheme: "dark" } };
