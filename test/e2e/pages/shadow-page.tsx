import { createMemoryAdapters } from "@sallyport/access/memory";
import { ReviewDialog } from "@sallyport/review";
import { parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import "@sallyport/review/styles.css";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const { review } = createMemoryAdapters({
  gate,
  approvalMode: "manual",
  generated: { pending: 3 },
  people: [{ id: "5", username: "emmy", fullname: "Emmy Noether" }],
});

function Page({ lists }: { readonly lists: HTMLElement }) {
  const [open, setOpen] = useState(false);
  return (
    <SallyportProvider portalContainer={lists}>
      <button type="button" onClick={() => setOpen(true)}>
        Review
      </button>
      <ReviewDialog adapter={review} gate={gate} open={open} onOpenChange={setOpen} />
    </SallyportProvider>
  );
}

// A page that scrolls, with the review in a shadow root of it.
document.body.append(document.createElement("main"));
document.body.lastElementChild?.setAttribute("style", "block-size: 4000px");
const root = (document.getElementById("app") as HTMLElement).attachShadow({ mode: "open" });
for (const link of document.querySelectorAll("link")) root.append(link.cloneNode());
const [app, lists] = [document.createElement("div"), document.createElement("div")];
root.append(app, lists);
createRoot(app).render(<Page lists={lists} />);
