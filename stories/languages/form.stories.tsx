import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { SEED_GATE } from "../fixtures/gates.ts";
import { ADA } from "../fixtures/people.ts";

const meta = {
  title: "Languages/Form",
  component: GateForm,
  args: { gate: SEED_GATE, identity: ADA, repo: { type: "dataset", id: "acme/voices" } },
  // To be looked at; Errors is tested in every language.
  tags: ["!test"],
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
