import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";
import { GRACE } from "../fixtures/people.ts";
import { acceptFirst, told } from "../fixtures/review-steps.ts";

const offline = { code: "offline", message: "The server could not be reached." } as const;

const meta = {
  title: "Review/Decisions",
  component: ReviewDialog,
  args: { adapter: adaptersFor().review, gate: SEED_GATE, open: true, onOpenChange: fn() },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

export const RejectedWithAReason: Story = {
  play: async () => {
    await userEvent.click(
      (await screen.findAllByRole("button", { name: "Reject" }))[0] as HTMLElement,
    );
    await userEvent.type(await screen.findByRole("textbox", { name: /Reason/ }), "Not now");
    await userEvent.click(screen.getByRole("button", { name: "Reject", description: "" }));
    await told(/^Rejected Grace Hopper/);
    await expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull();
  },
};

export const Fails: Story = {
  args: { adapter: adaptersFor({ faults: [{ call: "decide", nth: 1, error: offline }] }).review },
  play: async () => {
    await acceptFirst();
    await told(/you’re offline/);
    await expect(screen.getByRole("heading", { name: "Grace Hopper" })).toBeVisible();
  },
};

export const Conflicts: Story = {
  args: {
    adapter: adaptersFor({
      moves: [{ before: "decide", nth: 1, userId: GRACE.id, to: "rejected" }],
    }).review,
  },
  play: async () => {
    await acceptFirst();
    await told(/Mary Anning has already rejected/);
  },
};

export const MailMayBeOut: Story = {
  args: { adapter: adaptersFor({ mailIn: 0 }).review },
  play: async () => {
    await acceptFirst();
    await told(/^Accepted Grace Hopper An email about this may already/);
  },
};
