import type { GateView } from "@sallyport/access";
import { Gate } from "@sallyport/form";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { SEED_GATE } from "../fixtures/gates.ts";
import { ADA } from "../fixtures/people.ts";

const afterRequest = `One thing is left: send the [signed form](https://example.org/form) to **data@example.org**.

- Requests are read on the 1st of each month.
- Without the form, nothing happens.`;
const fingerprint = gateFingerprint(SEED_GATE);
const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate: { ...SEED_GATE, afterRequest },
  gateFingerprint: fingerprint,
  agreedTo: fingerprint,
  approvalMode: "manual",
  visitor: ADA,
  status: "pending",
  requestedAt: "2026-01-05T09:00:00.000Z",
  answers: [
    ["Company", "Analytical Engines"],
    ["Country", "DE"],
    ["Specific date", "2026-03-04"],
    ["I want to use this dataset for", "Research"],
    ["I agree to use this dataset for non-commercial use ONLY", "on"],
  ],
};

const meta = {
  title: "Form/Gate after asking",
  component: Gate,
  args: { initialData: view, children: <p>The files are yours to download.</p> },
} satisfies Meta<typeof Gate>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Pending: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const note = await canvas.findByRole("region", { name: "A note from the authors" });
    // The parser of its Markdown comes later.
    await expect(await within(note).findByRole("link", { name: "signed form" })).toBeVisible();
    await userEvent.click(canvas.getByText("What you agreed to and your answers"));
    await expect(canvas.getByText("March 4, 2026")).toBeVisible();
  },
};
export const Accepted: Story = {
  args: { initialData: { ...view, status: "accepted", reviewedAt: "2026-01-06T09:00:00.000Z" } },
};
export const Rejected: Story = { args: { initialData: { ...view, status: "rejected" } } };
export const InArabicAndDark: Story = { globals: { locale: "ar", scheme: "dark" } };
