import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";

// What is left of a page of 1,280 by 1,024 pixels at 400 %.
const SMALL = { name: "400 %", styles: { width: "320px", height: "256px" }, type: "mobile" };

const meta = {
  title: "Review/Small",
  component: ReviewDialog,
  args: { adapter: adaptersFor().review, gate: SEED_GATE, open: true, onOpenChange: fn() },
  parameters: { viewport: { options: { small: SMALL } } },
  globals: { viewport: { value: "small", isRotated: false } },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Rows can be reached and read, however little height is left. */
export const AtFourHundredPercent: Story = {
  play: async () => {
    const [row] = await screen.findAllByRole("row");
    row?.focus();
    await expect(window.innerHeight).toBe(256);
    const list = screen.getByRole("grid").parentElement;
    await expect(list?.clientHeight).toBeGreaterThan(150);
    await expect(row).toBeVisible();
  },
};

/** Words that are longer than the English ones take another line: no button is cut off. */
export const LongerWords: Story = {
  globals: { locale: "fr" },
  play: async () => {
    await screen.findAllByRole("row");
    const edge = screen.getByRole("dialog").getBoundingClientRect().right;
    for (const button of screen.getAllByRole("button")) {
      await expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(edge);
    }
  },
};
