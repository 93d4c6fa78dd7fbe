import { createMemoryAdapters } from "@sallyport/access/memory";
import { ReviewDialog } from "@sallyport/review";
import { parseGate } from "@sallyport/schema";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import "@sallyport/review/styles.css";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Country: "country" } });
const { review } = createMemoryAdapters({
  gate,
  approvalMode: "manual",
  generated: { pending: 120, accepted: 3, rejected: 3, reset: 1 },
  // Of those whom the ninth call decides on, one is not taken.
  faults: [
    {
      call: "decide",
      nth: 9,
      userId: "5eed00000001000000000003",
      error: { code: "unavailable", message: "" },
    },
  ],
  people: [{ id: "5", username: "emmy", fullname: "Emmy Noether" }],
});

function Page() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Review
      </button>
      <ReviewDialog adapter={review} gate={gate} open={open} onOpenChange={setOpen} />
    </>
  );
}

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
