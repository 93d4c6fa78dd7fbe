import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, within } from "storybook/test";
import { oneField } from "../fixtures/gates.ts";

const meta = {
  title: "Form/Date calendar by locale",
  component: GateForm,
  args: {
    gate: oneField("date_picker", {}, "When?"),
    defaultValues: { f0: "2026-03-12" },
    controls: "enhanced",
  },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const German: Story = {
  globals: { locale: "de" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByPlaceholderText("TT.MM.JJJJ")).toHaveValue("12.03.2026");
    await userEvent.click(await canvas.findByRole("button", { name: /Datum ändern/ }));
    const grid = await screen.findByRole("grid", { name: "März 2026" });
    await expect(grid.querySelector("th")).toHaveTextContent("Mo");
  },
};

export const Japanese: Story = {
  globals: { locale: "ja" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByPlaceholderText("年/月/日")).toHaveValue("2026/03/12");
    await userEvent.click(await canvas.findByRole("button", { name: /日付を変更/ }));
    const grid = await screen.findByRole("grid", { name: "2026年3月" });
    await expect(grid.querySelector("th")).toHaveTextContent("日");
  },
};

export const Arabic: Story = {
  globals: { locale: "ar" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: /تغيير التاريخ/ }));
    const grid = await screen.findByRole("grid");
    await expect(getComputedStyle(grid).direction).toBe("rtl");
  },
};
