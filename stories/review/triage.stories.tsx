import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";
import { told } from "../fixtures/review-steps.ts";

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

const firstRow = async (): Promise<HTMLElement> => {
  const [row] = await screen.findAllByRole("row");
  row?.focus();
  return row as HTMLElement; // found, or the line above has thrown
};

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
    await told(/^Undone/);
    await expect(document.activeElement).toHaveAttribute("role", "row");
  },
};

export const SelectedByKeyboard: Story = {
  args: { adapter: adaptersFor(many).review },
  play: async () => {
    await firstRow();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await expect(screen.getByText("3 selected")).toBeVisible();
    await userEvent.keyboard("jx");
    await expect(screen.getByText("4 selected")).toBeVisible();
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
    await expect(await screen.findByRole("heading", { name: "Keys of the list" })).toBeVisible();
  },
};
