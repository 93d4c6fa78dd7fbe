import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor, within } from "storybook/test";
import { oneField } from "../fixtures/gates.ts";

const meta = {
  title: "Form/Date calendar",
  component: GateForm,
  args: {
    gate: oneField("date_picker", { min: "2026-02-10", max: "2026-05-20" }, "When?"),
    defaultValues: { f0: "2026-03-12" },
    onSubmit: fn(async () => ({ ok: true }) as const),
    controls: "enhanced",
  },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

const day = (): string => document.activeElement?.getAttribute("aria-label") ?? "";

/** The date grid by keyboard: days, weeks, months, and nothing outside of the limits. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const open = await canvas.findByRole("button", { name: "Change the date, March 12, 2026" });
    open.focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("grid", { name: "March 2026" });
    await waitFor(() => expect(day()).toBe("Thursday, March 12, 2026, selected"));
    for (const [key, name] of [
      ["{ArrowRight}", "Friday, March 13, 2026"],
      ["{ArrowDown}", "Friday, March 20, 2026"],
      ["{Home}", "Sunday, March 15, 2026"],
      ["{End}", "Saturday, March 21, 2026"],
      ["{PageDown}", "Tuesday, April 21, 2026"],
      ["{PageUp}", "Saturday, March 21, 2026"],
      ["{PageUp}", "Saturday, February 21, 2026"],
    ] as const) {
      await userEvent.keyboard(key);
      await waitFor(() => expect(day()).toBe(name));
    }
    await expect(screen.getByRole("button", { name: /February 9, 2026/ })).toBeDisabled();
    await userEvent.keyboard("{Escape}");
    await expect(open).toHaveFocus();
    await expect(canvas.getByLabelText("When?")).toHaveValue("03/12/2026");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(day()).toBe("Thursday, March 12, 2026, selected"));
    await userEvent.keyboard("{ArrowRight}{Enter}");
    await expect(open).toHaveFocus();
    await expect(canvas.getByLabelText("When?")).toHaveValue("03/13/2026");
  },
};
