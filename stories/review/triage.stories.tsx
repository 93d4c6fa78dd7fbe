import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";
import { firstRow, told } from "../fixtures/review-steps.ts";

const many = { requests: [], generated: { pending: 600_000, accepted: 12 } };

const meta = {
  title: "Review/Triage",
  component: ReviewDialog,
  args: {
    adapter: adaptersFor(many).review,
    gate: SEED_GATE,
    approvalMode: "manual",
    open: true,
    onOpenChange: fn(),
  },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AnyLength: Story = {
  play: async () => {
    await firstRow();
    await expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "600000");
    await expect(screen.getByText("100 of 600,000 loaded")).toBeVisible();
  },
};

export const AHundredDecisionsByKeyboard: Story = {
  args: { adapter: adaptersFor(many).review },
  play: async () => {
    await firstRow();
    for (let turn = 0; turn < 100; turn++) {
      const row = document.activeElement;
      await userEvent.keyboard("a");
      await waitFor(() => expect(document.activeElement).not.toBe(row));
      await expect(document.activeElement).toHaveAttribute("role", "row");
    }
    await waitFor(() =>
      expect(screen.getByRole("tab", { name: /Accepted/ })).toHaveTextContent("112"),
    );
    await userEvent.keyboard("u");
    await told(/^Undid/);
    await expect(document.activeElement).toHaveAttribute("role", "row");
  },
};
