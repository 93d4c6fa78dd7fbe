import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { expect, it } from "vitest";
import { REVIEW_SLOTS, type ReviewSlot } from "../internal/slots.ts";
import { ReviewLists } from "../list/review-lists.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import { ReviewActions, ReviewAddAccess, ReviewHeader, ReviewTitle } from "./review-header.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import { ReviewRoot } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const adapter = (): ReturnType<typeof createMemoryAdapters>["review"] =>
  createMemoryAdapters({ gate, generated: { pending: 3 } }).review;

it("gives every slot its own class and the host's", async () => {
  const slots = Object.keys(REVIEW_SLOTS) as ReviewSlot[];
  const classNames = Object.fromEntries(slots.map((slot) => [slot, `host-${slot}`]));
  const user = userEvent.setup();
  render(
    <ReviewDialog
      open
      onOpenChange={() => {}}
      adapter={adapter()}
      gate={gate}
      classNames={classNames}
    />,
  );
  const [accept] = await screen.findAllByRole("button", { name: "Accept" });
  await user.click(accept as HTMLElement);
  await user.click(screen.getByRole("button", { name: "Sort and filter" }));
  const [select] = screen.getAllByRole("checkbox", { name: /^Select (?!all)/ });
  await user.click(select as HTMLElement);
  const rejects = screen.getAllByRole("button", { name: "Reject" });
  await user.click(rejects.at(-1) as HTMLElement);
  await waitFor(() => {
    for (const slot of slots) {
      expect(document.querySelector(`.${REVIEW_SLOTS[slot]}.host-${slot}`), slot).not.toBeNull();
    }
  });
});

it("is made of parts that take a class, a ref and attributes, and may be left out", async () => {
  const header = createRef<HTMLDivElement>();
  render(
    <ReviewRoot adapter={adapter()} gate={gate}>
      <ReviewHeader ref={header} id="own-header" className="own-header">
        <ReviewTitle id="own-title" className="own-title" />
        <ReviewActions id="own-actions" className="own-actions">
          <ReviewAddAccess />
          <button type="button">Our own</button>
        </ReviewActions>
      </ReviewHeader>
      <ReviewLists />
      <ReviewNotice />
    </ReviewRoot>,
  );
  for (const name of ["header", "title", "actions"]) {
    expect(document.querySelector(`#own-${name}.own-${name}`), name).not.toBeNull();
  }
  expect(header.current?.id).toBe("own-header");
  expect(screen.getByRole("region", { name: "Access requests" })).toBeDefined();
  expect(screen.getByRole("button", { name: "Our own" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Download report" })).toBeNull();
  expect(await screen.findAllByRole("row")).toHaveLength(3);
});
