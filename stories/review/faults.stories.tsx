import type { AccessErrorCode, ReviewAdapter } from "@sallyport/access";
import type { MemoryCall } from "@sallyport/access/memory";
import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";
import { acceptFirst, told } from "../fixtures/review-steps.ts";

const failing = (call: MemoryCall, code: AccessErrorCode): ReviewAdapter =>
  adaptersFor({ faults: [{ call, nth: 1, error: { code, message: "" } }] }).review;

const meta = {
  title: "Review/Faults",
  component: ReviewDialog,
  args: { adapter: adaptersFor().review, gate: SEED_GATE, open: true, onOpenChange: fn() },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The first decision ends in this: the row comes back, and the next try is taken. */
const decidingFails = (code: AccessErrorCode, words: RegExp): Story => ({
  args: { adapter: failing("decide", code) },
  play: async () => {
    await acceptFirst();
    await told(words);
    await expect(screen.getByRole("heading", { name: "Grace Hopper" })).toBeVisible();
    await acceptFirst();
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull());
  },
});

export const SignedOut: Story = decidingFails("unauthenticated", /logged out/);
export const Forbidden: Story = decidingFails("forbidden", /don’t have permission/);
export const NotGated: Story = decidingFails("not-gated", /isn’t gated/);
export const TooMany: Story = decidingFails("rate-limited", /Wait a moment/);
export const Offline: Story = decidingFails("offline", /you’re offline/);
export const TimedOut: Story = decidingFails("timeout", /took too long to respond/);
export const Unavailable: Story = decidingFails("unavailable", /isn’t responding/);
export const Malformed: Story = decidingFails("malformed", /can’t be read/);

export const Gone: Story = {
  args: { adapter: failing("decide", "not-found") },
  play: async () => {
    await acceptFirst();
    await told(/not found on the server/); // withdrawn meanwhile: the row goes
    await expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull();
  },
};

export const ListFails: Story = {
  args: { adapter: failing("list", "unavailable") },
  play: async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByText("Grace Hopper");
  },
};
