import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";
import { firstRow, told } from "../fixtures/review-steps.ts";

const many = { requests: [], generated: { pending: 600_000 } };

const meta = {
  title: "Review/Keys",
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

export const SelectedByKeyboard: Story = {
  args: { adapter: adaptersFor(many).review },
  play: async () => {
    await firstRow();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await expect(screen.getByText("3 selected", { selector: ".sp-bulk-count" })).toBeVisible();
    await userEvent.keyboard("jx");
    await expect(screen.getByText("4 selected", { selector: ".sp-bulk-count" })).toBeVisible();
  },
};

export const RejectedByKeyboard: Story = {
  args: { adapter: adaptersFor(many).review },
  play: async () => {
    await firstRow();
    await userEvent.keyboard("r");
    await expect(await screen.findByRole("textbox", { name: /Reason/ })).toHaveFocus();
    await userEvent.keyboard("a reason with r, a, c{Tab}{Tab}{Enter}");
    await told(/^Rejected/);
    await waitFor(() => expect(document.activeElement).toHaveAttribute("role", "row"));
  },
};

export const Keys: Story = {
  args: { adapter: adaptersFor(many).review },
  play: async () => {
    await firstRow();
    await userEvent.keyboard("?");
    await expect(await screen.findByRole("heading", { name: "Keyboard shortcuts" })).toBeVisible();
  },
};
