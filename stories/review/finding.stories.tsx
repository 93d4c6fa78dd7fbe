import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";

const meta = {
  title: "Review/Finding",
  component: ReviewDialog,
  args: { adapter: adaptersFor().review, gate: SEED_GATE, open: true, onOpenChange: fn() },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const sortAndFilter = async (): Promise<void> => {
  await screen.findAllByRole("row");
  await userEvent.click(screen.getByRole("button", { name: /^Sort and filter/ }));
  await screen.findByRole("combobox", { name: "Sort by" });
};

export const Filtered: Story = {
  args: { adapter: adaptersFor({ requests: [], generated: { pending: 2_000 } }).review },
  play: async () => {
    await sortAndFilter();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Country" }), "Germany");
    await waitFor(() => {
      const countries = screen.getAllByRole("row").map((row) => row.textContent);
      return expect(countries.every((text) => text?.includes("Germany"))).toBe(true);
    });
    await expect(screen.getByRole("button", { name: "Sort and filter 1" })).toBeVisible();
  },
};

export const AsATable: Story = {
  args: {
    adapter: adaptersFor({ requests: [], generated: { pending: 10_000 } }).review,
    layout: "table",
  },
  play: async () => {
    await screen.findByRole("columnheader", { name: "Country" });
    await screen.findAllByRole("button", { name: "Accept" });
  },
};

export const ATableByKeyboard: Story = {
  args: AsATable.args ?? {},
  play: async () => {
    await screen.findAllByRole("columnheader"); // until the table has come, rows stand as cards
    screen.getAllByRole("row")[1]?.focus();
    await userEvent.keyboard("{j>20/}{k>18/}");
    await waitFor(() => {
      const focused = document.activeElement;
      expect(focused?.getAttribute("role")).toBe("row");
      const header = screen.getAllByRole("row")[0]?.getBoundingClientRect();
      const { top = 0 } = focused?.getBoundingClientRect() ?? {};
      expect(top).toBeGreaterThanOrEqual(header?.bottom ?? 0);
    });
  },
};
