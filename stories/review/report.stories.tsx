import type { ReviewAdapter } from "@sallyport/access";
import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";

const { review } = adaptersFor({ requests: [], generated: { pending: 2_000, accepted: 500 } });

/** Tells of a thousand rows, and makes no more. */
const unfinished: ReviewAdapter["report"] = ({ onProgress }) => {
  onProgress?.(1_000);
  return new Promise(() => {});
};

const meta = {
  title: "Review/Report",
  component: ReviewDialog,
  args: { adapter: review, gate: SEED_GATE, open: true, onOpenChange: fn() },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const open = async (): Promise<void> => {
  await screen.findAllByRole("row");
  await userEvent.click(screen.getByRole("button", { name: "Download report" }));
  await screen.findByRole("radio", { name: /CSV/ });
};

export const Formats: Story = { play: open };

export const UnderWay: Story = {
  args: { adapter: { ...review, report: unfinished } },
  play: async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Download" }));
    await expect(await screen.findByText("1,000 of about 2,500 rows")).toBeVisible();
  },
};
