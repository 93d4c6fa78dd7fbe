import { ReviewPanel } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";

const meta = {
  title: "Review/Panel",
  component: ReviewPanel,
  args: { adapter: adaptersFor().review, gate: SEED_GATE, approvalMode: "manual" },
} satisfies Meta<typeof ReviewPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

export const InAPage: Story = {};

/** A page gives it no height of its own: the rows scroll, and only those in view are drawn. */
export const LongList: Story = {
  args: { adapter: adaptersFor({ requests: [], generated: { pending: 5_000 } }).review },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const rows = await canvas.findAllByRole("row");
    await expect(rows.length).toBeLessThan(60);
    await expect(await canvas.findByText("100 of 5,000 loaded")).toBeVisible();
    const { bottom } = canvas.getByRole("grid").parentElement?.getBoundingClientRect() ?? {};
    await expect(bottom).toBeLessThan(Math.max(1_000, window.innerHeight * 2));
  },
};
