import { createMemoryAdapters } from "@sallyport/access/memory";
import { AccessReportButton, AddAccessButton } from "@sallyport/review";
import { GateSettings } from "@sallyport/settings";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@sallyport/review/styles.css";
import "@sallyport/settings/styles.css";

const { review, settings } = createMemoryAdapters({
  settings: { gated: false },
  people: [{ id: "5", username: "emmy", fullname: "Emmy Noether" }],
});

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <GateSettings
      adapter={settings}
      addAccess={<AddAccessButton adapter={review} />}
      report={<AccessReportButton adapter={review} />}
    />
  </StrictMode>,
);
