import { createHttpAdapters } from "@sallyport/access/http";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { ReviewDialog } from "@sallyport/review";
import { parseGate } from "@sallyport/schema";
import { createRoot } from "react-dom/client";
import "@sallyport/review/styles.css";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Country: "country" } });
const repo = { type: "dataset", id: "acme/voices" } as const;

// A list of a server, or one in memory: of so many, or longer than any browser can scroll.
const pending = Number(location.hash.slice(1)) || 600_000;
const { review } =
  location.hash === "#server"
    ? createHttpAdapters({ endpoint: location.origin, repo })
    : createMemoryAdapters({ gate, approvalMode: "manual", generated: { pending } });

createRoot(document.getElementById("app") as HTMLElement).render(
  <ReviewDialog adapter={review} gate={gate} open onOpenChange={() => {}} />,
);
