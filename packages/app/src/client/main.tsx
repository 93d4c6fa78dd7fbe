import { type ReactElement, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import "@sallyport/form/styles.css";
import "@sallyport/review/styles.css";
import "@sallyport/settings/styles.css";
import "./app.css";
import "./outbox.css";
import "./owner.css";
import "./tokens.css";
import { GateIsland, type GateIslandData } from "../pages/gate-island.tsx";
import { dataIdOf, GATE_ISLAND, OWNER_ISLAND } from "../pages/islands.ts";
import { OwnerIsland, type OwnerIslandData } from "../pages/owner-island.tsx";
import { SitePrefix } from "../pages/site-path.ts";
import { enableCopyButtons } from "./copy-buttons.ts";

/** Take an island over: the same element over the same data. */
function hydrate<Data>(id: string, render: (data: Data) => ReactElement): void {
  const root = document.getElementById(id);
  const data = document.getElementById(dataIdOf(id))?.textContent;
  if (!root || !data) return;
  // The server of this very page wrote it.
  const parsed = JSON.parse(data) as Data;
  const prefix = document.documentElement.dataset.prefix ?? "";
  hydrateRoot(
    root,
    <StrictMode>
      <SitePrefix value={prefix}>{render(parsed)}</SitePrefix>
    </StrictMode>,
    { identifierPrefix: id },
  );
}

hydrate<GateIslandData>(GATE_ISLAND, (data) => <GateIsland data={data} />);
hydrate<OwnerIslandData>(OWNER_ISLAND, (data) => <OwnerIsland data={data} />);
enableCopyButtons();
