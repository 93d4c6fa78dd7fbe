import { repoPath } from "@sallyport/access";
import { parsePrompt } from "@sallyport/form/prompt";
import type { ReactElement } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { DatasetPage } from "./dataset-page.tsx";
import { Document } from "./document.tsx";
import { GateIsland, type GateIslandData } from "./gate-island.tsx";
import { dataIdOf, GATE_ISLAND, OWNER_ISLAND, safeJson } from "./islands.ts";
import { OwnerIsland, type OwnerIslandData } from "./owner-island.tsx";
import type { DatasetPageData, PageAssets } from "./page.types.ts";

import { SitePrefix } from "./site-path.ts";

/** The dataset's page as HTML. Its islands are rendered whole: the page works before any script. */
export function renderDatasetPage(
  data: DatasetPageData,
  assets: PageAssets,
  nonce: string,
): string {
  const { view, earlierGate, owner, repo, refused } = data;
  const { prompt, description, afterRequest } = view.gate;
  const demoVisitor =
    data.bar.kind === "demo" && data.bar.people.find(({ role }) => role === "visitor")?.username;
  const gateData: GateIslandData = {
    view,
    ...(earlierGate && { earlierGate }),
    owner: owner !== undefined,
    nonce,
    path: repoPath(repo),
    hasFiles: data.files !== undefined,
    ...(demoVisitor && { demoVisitor }),
    ...(prompt !== null && { promptTree: parsePrompt(prompt) }),
    ...(description !== null && { descriptionTree: parsePrompt(description) }),
    ...(afterRequest !== undefined && { afterRequestTree: parsePrompt(afterRequest) }),
    ...(refused && { refused }),
  };
  const ownerData: OwnerIslandData | undefined = owner && {
    repo,
    gate: view.gate,
    gateFingerprint: view.gateFingerprint,
    pending: owner.pending,
    ownedBy: owner.ownedBy,
    mail: owner.mail,
    nonce,
    ...(owner.settings && { settings: owner.settings }),
    ...(owner.refusedSettings && { refused: owner.refusedSettings }),
  };
  const html = renderToStaticMarkup(
    <Document title={repo.id} assets={assets}>
      <DatasetPage
        data={data}
        gate={island(GATE_ISLAND, gateData, <GateIsland data={gateData} />, assets)}
        owner={
          ownerData && island(OWNER_ISLAND, ownerData, <OwnerIsland data={ownerData} />, assets)
        }
      />
    </Document>,
  );
  return `<!doctype html>${html}`;
}

/** A part that the script takes over, with its data beside it. Rendered by itself, as its ids must be the same there. */
function island(
  id: string,
  data: unknown,
  element: ReactElement,
  { prefix }: PageAssets,
): ReactElement {
  const html = renderToString(<SitePrefix value={prefix}>{element}</SitePrefix>, {
    identifierPrefix: id,
  });
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React itself has just rendered and escaped it */}
      <div id={id} dangerouslySetInnerHTML={{ __html: html }} />
      <script
        id={dataIdOf(id)}
        type="application/json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `safeJson` leaves nothing that could end the element
        dangerouslySetInnerHTML={{ __html: safeJson(data) }}
      />
    </>
  );
}
