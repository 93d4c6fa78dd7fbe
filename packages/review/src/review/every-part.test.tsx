import { createMemoryAdapters } from "@sallyport/access/memory";
import { describePart, type PartConformance } from "@sallyport/ui/testing";
import { render, screen } from "@testing-library/react";
import { createRef, type ReactElement } from "react";
import { expect, it } from "vitest";
import * as review from "../index.ts";

const { ReviewRoot } = review;
const adapter = (): ReturnType<typeof createMemoryAdapters>["review"] =>
  createMemoryAdapters({ generated: { pending: 2 } }).review;

const within = (part: ReactElement): ReactElement => (
  <ReviewRoot adapter={adapter()} classNames={{ lists: "slot", addAccess: "slot" }}>
    {part}
  </ReviewRoot>
);

const PARTS: Readonly<Record<string, PartConformance>> = {
  ReviewDialog: {
    render: ({ defaultValue: _, ...props }) => (
      <review.ReviewDialog open onOpenChange={() => {}} adapter={adapter()} {...props} />
    ),
    classes: ["sp-dialog", "sp-review", "sp-review-dialog"],
  },
  ReviewPanel: {
    render: ({ defaultValue: _, ...props }) => (
      <review.ReviewPanel adapter={adapter()} {...props} />
    ),
    classes: ["sp-root", "sp-review"],
  },
  ReviewRoot: {
    render: ({ defaultValue: _, ...props }) => (
      <ReviewRoot adapter={adapter()} classNames={{ root: "slot" }} {...props} />
    ),
    classes: ["sp-root", "sp-review", "slot"],
  },
  ReviewHeader: {
    render: (props) => within(<review.ReviewHeader {...props} />),
    classes: ["sp-review-header"],
  },
  ReviewTitle: {
    render: (props) => within(<review.ReviewTitle {...props} />),
    classes: ["sp-review-title"],
  },
  ReviewActions: {
    render: (props) => within(<review.ReviewActions {...props} />),
    classes: ["sp-review-actions"],
  },
  ReviewAddAccess: {
    render: (props) => within(<review.ReviewAddAccess {...props} />),
    classes: ["sp-button", "sp-review-add-access", "slot"],
    stops: { event: "click", ran: () => screen.queryByRole("dialog") !== null },
  },
  ReviewReport: {
    render: (props) => within(<review.ReviewReport {...props} />),
    classes: ["sp-button", "sp-review-report"],
    stops: { event: "click", ran: () => screen.queryByRole("dialog") !== null },
  },
  ReviewLists: {
    render: (props) => within(<review.ReviewLists {...props} />),
    classes: ["sp-review-lists", "slot"],
  },
  ReviewNotice: {
    render: (props) => within(<review.ReviewNotice {...props} />),
    classes: ["sp-notice-area"],
  },
  AccessReportButton: {
    render: (props) => <review.AccessReportButton adapter={adapter()} {...props} />,
    classes: ["sp-button", "sp-review-report"],
  },
  AddAccessButton: {
    render: (props) => <review.AddAccessButton adapter={adapter()} {...props} />,
    classes: ["sp-button", "sp-review-add-access"],
  },
};

for (const [name, part] of Object.entries(PARTS)) describePart(name, part);

it("every exported part is tested as one", () => {
  const exported = Object.keys(review).filter((name) => /^[A-Z][a-z]/.test(name));
  expect(Object.keys(PARTS).sort()).toEqual(exported.sort());
});

it("a review fills an element of the host's, with header, lists and notice", async () => {
  const ref = createRef<HTMLElement>();
  render(
    <review.ReviewPanel adapter={adapter()} asChild ref={ref}>
      <main />
    </review.ReviewPanel>,
  );
  const main = screen.getByRole("main", { name: "Access requests" });
  expect(ref.current).toBe(main);
  expect(await screen.findAllByRole("row")).toHaveLength(2);
  expect(main.querySelectorAll(".sp-review-header, .sp-review-lists")).toHaveLength(2);
});
