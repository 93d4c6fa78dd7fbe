import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const { gate } = parseGate({ extra_gated_fields: { Country: "country" } });

it("on a server, headings, counts and the first page are plain rows without style attributes", async () => {
  const { review } = createMemoryAdapters({
    gate,
    requests: [
      {
        user: { id: "1", username: "grace", fullname: "Grace Hopper" },
        status: "pending",
        requestedAt: "2026-01-01T00:00:00.000Z",
        answers: [["Country", "DE"]],
      },
    ],
  });
  const initialData = {
    page: await review.list({ status: "pending" }),
    counts: await review.counts(),
  };
  const html = renderToString(
    <ReviewPanel adapter={review} gate={gate} initialData={initialData} />,
  );
  expect(html).toContain("Access requests");
  expect(html).toMatch(/Pending<span class="sp-count" title="1">1</);
  expect(html).toContain("Grace Hopper");
  expect(html).toContain("Germany");
  expect(html).not.toContain("style=");
  expect(html).not.toContain("Loading");
});
