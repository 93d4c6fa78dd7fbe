import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { SEED_GATE } from "../fixtures/gates.ts";
import { ADA } from "../fixtures/people.ts";

const meta = {
  title: "Languages/Errors",
  component: GateForm,
  args: {
    gate: SEED_GATE,
    identity: ADA,
    repo: { type: "dataset", id: "acme/voices" },
    controls: "enhanced",
    onSubmit: fn(),
  },
  play: async ({ canvasElement, globals }) => {
    const submit = canvasElement.querySelector<HTMLButtonElement>("button[type=submit]");
    if (submit) await userEvent.click(submit);
    await waitFor(() => expect(canvasElement.querySelector(".sp-summary")).toHaveFocus());
    const errors = [...canvasElement.querySelectorAll(".sp-error")];
    await expect(errors.length).toBeGreaterThan(3);
    const english = errors.filter(({ textContent }) => /answer|choose|check/i.test(textContent));
    await expect(english.length > 0).toBe(globals.locale === "en");
  },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const English: Story = { globals: { locale: "en" } };
export const Arabic: Story = { globals: { locale: "ar" } };
export const Chinese: Story = { globals: { locale: "zh-CN" } };
export const French: Story = { globals: { locale: "fr" } };
export const German: Story = { globals: { locale: "de" } };
export const Japanese: Story = { globals: { locale: "ja" } };
export const Korean: Story = { globals: { locale: "ko" } };
export const Portuguese: Story = { globals: { locale: "pt-BR" } };
export const Spanish: Story = { globals: { locale: "es" } };
