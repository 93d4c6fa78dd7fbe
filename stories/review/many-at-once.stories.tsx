import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";
import { told } from "../fixtures/review-steps.ts";

const many = { requests: [], generated: { pending: 214 } };
const offline = { code: "offline", message: "" } as const;

const meta = {
  title: "Review/Many at once",
  component: ReviewDialog,
  args: {
    adapter: adaptersFor(many).review,
    gate: SEED_GATE,
    open: true,
    onOpenChange: fn(),
    reasonTemplates: ["Please apply with your institution's address."],
  },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const selectAll = async (): Promise<void> => {
  await screen.findAllByRole("button", { name: "Accept" });
  await userEvent.click(screen.getByRole("checkbox", { name: "Select all loaded requests" }));
};

export const Selected: Story = { play: selectAll };

export const WithAReason: Story = {
  play: async () => {
    await selectAll();
    await userEvent.click(await screen.findByRole("button", { name: /^Reject \(/ }));
    await expect(await screen.findByRole("textbox", { name: /Reason/ })).toHaveFocus();
  },
};

export const SomeFailed: Story = {
  args: {
    adapter: adaptersFor({ ...many, faults: [{ call: "decide", nth: 2, error: offline }] }).review,
  },
  play: async () => {
    await selectAll();
    await userEvent.click(
      await screen.findByRole("button", { name: "Select all matching requests" }),
    );
    await userEvent.click(await screen.findByRole("button", { name: /^Accept \(214/ }));
    await userEvent.click(await screen.findByRole("button", { name: /^Accept \(214/ }));
    await told(/100 requests failed: you’re offline/);
    await userEvent.click(await screen.findByRole("button", { name: "Show details" }));
    await expect(await screen.findByRole("region", { name: "Failed requests" })).toBeVisible();
    // The rows that are left are measured before they are shown.
    await screen.findAllByRole("row");
  },
};
