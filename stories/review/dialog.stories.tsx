import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";
import { hostileRequest } from "../fixtures/hostile-request.ts";

const gone = { code: "unavailable", message: "The server answered with 503." } as const;

const meta = {
  title: "Review/Dialog",
  component: ReviewDialog,
  args: {
    adapter: adaptersFor().review,
    gate: SEED_GATE,
    approvalMode: "manual",
    open: true,
    onOpenChange: fn(),
  },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Pending: Story = {};
export const Accepted: Story = { args: { value: { list: "accepted" } } };
export const Rejected: Story = { args: { value: { list: "rejected" } } };
export const MayAskAgain: Story = { args: { value: { list: "reset" } } };
export const Empty: Story = { args: { adapter: adaptersFor({ requests: [] }).review } };
export const Loading: Story = { args: { adapter: adaptersFor({ latency: 3_600_000 }).review } };
export const FailedToLoad: Story = {
  args: { adapter: adaptersFor({ faults: [{ call: "list", error: gone }] }).review },
};
export const German: Story = { globals: { locale: "de" } };
export const Japanese: Story = { globals: { locale: "ja" } };
export const Arabic: Story = { globals: { locale: "ar" } };
export const Dark: Story = { globals: { scheme: "dark" } };
export const Hostile: Story = {
  args: { adapter: adaptersFor({ requests: [hostileRequest] }).review },
};
