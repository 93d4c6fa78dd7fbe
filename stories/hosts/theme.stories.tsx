import type { Meta, StoryObj } from "@storybook/react-vite";
import { HostPage } from "./host-page.tsx";
import "./theme.css";

const meta = {
  title: "Hosts/Another theme",
  component: HostPage,
  decorators: [
    (Story) => (
      <div className="library">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof HostPage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Light: Story = {};

export const Dark: Story = { globals: { scheme: "dark" } };

export const RightToLeft: Story = { globals: { locale: "ar" } };
