import { createMemoryAdapters } from "@sallyport/access/memory";
import { describeBrokenMessages } from "@sallyport/ui/testing";
import { screen } from "@testing-library/react";
import { en } from "../messages/en.ts";
import { ReviewPanel } from "./review-panel.tsx";

const { review } = createMemoryAdapters({ generated: { pending: 2 } });

describeBrokenMessages("a review", {
  package: "review",
  messages: en,
  render: () => <ReviewPanel adapter={review} />,
  shown: () => screen.findAllByText(/ at /),
});
