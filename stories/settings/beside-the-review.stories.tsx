import { AccessReportButton, AddAccessButton, ReviewDialog } from "@sallyport/review";
import { GateSettings } from "@sallyport/settings";
import { Button } from "@sallyport/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, screen, userEvent } from "storybook/test";
import { adaptersFor } from "../fixtures/adapters.ts";
import { SEED_GATE } from "../fixtures/gates.ts";

/** The slots take what leads to the requests; neither package knows the other. */
function Beside() {
  const [{ review, settings }] = useState(() => adaptersFor());
  const [open, setOpen] = useState(false);
  return (
    <>
      <GateSettings
        adapter={settings}
        review={
          <Button variant="primary" size="sm" onClick={() => setOpen(true)}>
            Review access requests
          </Button>
        }
        addAccess={<AddAccessButton adapter={review} />}
        report={<AccessReportButton adapter={review} />}
      />
      <ReviewDialog adapter={review} gate={SEED_GATE} open={open} onOpenChange={setOpen} />
    </>
  );
}

const meta = { title: "Settings/Beside the review", component: Beside } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const AddAccess: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Add access" }));
    await userEvent.type(await screen.findByRole("searchbox"), "ada");
    await userEvent.click(await screen.findByRole("radio", { name: /Ada/ }));
    await userEvent.click(screen.getByRole("button", { name: "Grant access" }));
    await expect(await screen.findByText(/now has access/)).toBeVisible();
    await expect(screen.getByRole("button", { name: "Add access" })).toHaveFocus();
  },
};
