import { createHubAdapters } from "@sallyport/access/hub";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { ReviewDialog } from "@sallyport/review";
import { parseGate } from "@sallyport/schema";
import { createRoot } from "react-dom/client";
import "@sallyport/review/styles.css";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Country: "country" } });
const repo = { type: "dataset", id: "acme/voices" } as const;

// A list longer than any browser can scroll, or one of a server, by the address.
const { review } =
  location.hash === "#server"
    ? createHubAdapters({ endpoint: location.origin, repo })
    : createMemoryAdapters({ gate, approvalMode: "manual", generated: { pending: 600_000 } });

createRoot(document.getElementById("app") as HTMLElement).render(
  <ReviewDialog adapter={review} gate={gate} open onOpenChange={() => {}} />,
);
