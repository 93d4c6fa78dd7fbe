import type { AccessErrorCode } from "@sallyport/access";
import { ReviewDialog } from "@sallyport/review";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";

const meta = {
  title: "Review/Faults",
  component: ReviewDialog,
  args: { adapter: adaptersFor().review, gate: SEED_GATE, open: true, onOpenChange: fn() },
} satisfies Meta<typeof ReviewDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The first decision ends in this: the row comes back, and the next try is taken. */
const decidingFails = (code: AccessErrorCode, words: RegExp): Story => ({
  args: {
    adapter: adaptersFor({ faults: [{ call: "decide", nth: 1, error: { code, message: "" } }] })
      .review,
  },
  play: async () => {
    const accept = async (): Promise<HTMLElement> =>
      (await screen.findAllByRole("button", { name: "Accept" }))[0] as HTMLElement;
    await userEvent.click(await accept());
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(words));
    await expect(screen.getByRole("heading", { name: "Grace Hopper" })).toBeVisible();
    await userEvent.click(await accept());
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull());
  },
});

export const SignedOut: Story = decidingFails("unauthenticated", /signed out/);
export const Forbidden: Story = decidingFails("forbidden", /may not decide/);
export const NotGated: Story = decidingFails("not-gated", /open to all/);
export const TooMany: Story = decidingFails("rate-limited", /wait a moment/);
export const Offline: Story = decidingFails("offline", /you are offline/);
export const TimedOut: Story = decidingFails("timeout", /did not answer in time/);
export const Unavailable: Story = decidingFails("unavailable", /does not answer/);
export const Malformed: Story = decidingFails("malformed", /cannot be read/);

/** Withdrawn meanwhile: the row goes. */
export const Gone: Story = {
  args: decidingFails("not-found", /./).args ?? {},
  play: async () => {
    await userEvent.click(
      (await screen.findAllByRole("button", { name: "Accept" }))[0] as HTMLElement,
    );
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(/request is gone/));
    await expect(screen.queryByRole("heading", { name: "Grace Hopper" })).toBeNull();
  },
};

export const ListFails: Story = {
  args: {
    adapter: adaptersFor({
      faults: [{ call: "list", nth: 1, error: { code: "unavailable", message: "" } }],
    }).review,
  },
  play: async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { name: "Grace Hopper" });
  },
};
