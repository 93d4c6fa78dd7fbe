import { GateForm } from "@sallyport/form";
import type { Answers } from "@sallyport/schema";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor, within } from "storybook/test";
import { SEED_GATE } from "../fixtures/gates.ts";

const meta = {
  title: "Form/Gate form filled in",
  component: GateForm,
  args: {
    gate: SEED_GATE,
    onSubmit: fn(async () => ({ ok: true }) as const),
    controls: "enhanced",
  },
} satisfies Meta<typeof GateForm>;

export default meta;

/** Every enhanced control used once, by keyboard and pointer; what is sent is what was chosen. */
export const Sent: StoryObj<typeof meta> = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText("Company"), "Acme");
    const country = await canvas.findByPlaceholderText("Search for a country");
    await userEvent.type(country, "germ");
    await userEvent.keyboard("{Enter}");
    await expect(country).toHaveValue("Germany");
    await userEvent.type(await canvas.findByPlaceholderText("MM/DD/YYYY"), "2026-03-12");
    await userEvent.click(
      await canvas.findByRole("combobox", { name: /I want to use/, expanded: false }),
    );
    await userEvent.click(await screen.findByRole("option", { name: "Other" }));
    await userEvent.click(canvas.getByRole("checkbox"));
    await userEvent.click(canvas.getByRole("button", { name: /Agree/ }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalled());
    const sent = (args.onSubmit as ReturnType<typeof fn>).mock.calls[0]?.[0] as Answers;
    await expect(sent.toWire().map(([, value]) => value)).toEqual([
      "Acme",
      "DE",
      "2026-03-12",
      "other",
      "on",
    ]);
  },
};
