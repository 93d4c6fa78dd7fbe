import { GateForm } from "@sallyport/form";
import type { Answers } from "@sallyport/schema";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor, within } from "storybook/test";
import { SEED_GATE } from "../fixtures/gates.ts";

const meta = {
  title: "Form/Gate form by keyboard",
  component: GateForm,
  args: {
    gate: SEED_GATE,
    onSubmit: fn(async () => ({ ok: true }) as const),
    controls: "enhanced",
  },
} satisfies Meta<typeof GateForm>;

export default meta;

/** Refused first: the summary leads to the field. Then every field, by keys alone, and Enter sends. */
export const RefusedThenSent: StoryObj<typeof meta> = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await canvas.findByPlaceholderText("MM/DD/YYYY");
    await canvas.findByRole("combobox", { name: /I want to use/, expanded: false });
    const company = canvas.getByLabelText("Company");
    company.focus();
    await userEvent.keyboard("{Enter}");
    const summary = await canvas.findByRole("group", { name: /5 answers need/ });
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect(company).toHaveFocus();
    await userEvent.keyboard("Acme");
    await userEvent.tab();
    await userEvent.keyboard("DEU{Enter}");
    await expect(canvas.getByLabelText("Country")).toHaveValue("Germany");
    await userEvent.tab();
    await userEvent.keyboard("2026-03-12");
    await userEvent.tab();
    await expect(canvas.getByLabelText("Specific date")).toHaveValue("03/12/2026");
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");
    const options = await screen.findAllByRole("option");
    await waitFor(() => expect(options[0]).toHaveFocus());
    await userEvent.keyboard("{End}{Enter}");
    await expect(canvas.getByRole("combobox", { name: /I want/ })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard(" ");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalled());
    const sent = (args.onSubmit as ReturnType<typeof fn>).mock.calls[0]?.[0] as Answers;
    await expect(sent.toWire().map(([, value]) => value)).toEqual([
      ...["Acme", "DE", "2026-03-12", "other", "on"],
    ]);
  },
};
