import type { GateView } from "@sallyport/access";
import { Gate } from "@sallyport/form";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { SEED_GATE } from "../fixtures/gates.ts";
import { ADA } from "../fixtures/people.ts";

const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate: SEED_GATE,
  gateFingerprint: gateFingerprint(SEED_GATE),
  approvalMode: "manual",
  visitor: ADA,
  status: "none",
};
const at = { requestedAt: "2026-01-05T09:00:00.000Z", reviewedAt: "2026-01-06T09:00:00.000Z" };

const meta = {
  title: "Form/Gate",
  component: Gate,
  args: { initialData: view, children: <p>The files are yours to download.</p> },
} satisfies Meta<typeof Gate>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ask: Story = {};
export const SignedOut: Story = { args: { initialData: { ...view, visitor: null } } };
export const Pending: Story = {
  args: { initialData: { ...view, status: "pending", requestedAt: at.requestedAt } },
};
export const Accepted: Story = { args: { initialData: { ...view, ...at, status: "accepted" } } };
export const Rejected: Story = {
  args: {
    initialData: {
      ...view,
      ...at,
      status: "rejected",
      reason: "Please apply with your institution's address.",
    },
  },
};
export const Reset: Story = { args: { initialData: { ...view, ...at, status: "reset" } } };
export const AuthorIsMending: Story = { args: { initialData: { ...view, closed: "card-errors" } } };
export const RegionUnknown: Story = {
  args: { initialData: { ...view, closed: "region-unknown" } },
};
export const Region: Story = { args: { initialData: { ...view, closed: "region" } } };
