import type { GateServer, RefusalPage as RefusalPageData } from "@sallyport/server";
import { pageResponse } from "../http/page-response.ts";
import type { PageAssets } from "../pages/page.types.ts";
import { RefusalPage } from "../pages/refusal-page.tsx";
import { renderPage } from "../pages/render-page.tsx";
import { TOKENS_PATH } from "../pages/repo-paths.ts";
import { barOf, type SitePeople } from "./person-routes.ts";

interface RefusalResponseOptions {
  readonly people: SitePeople;
  readonly server: GateServer;
  readonly assets: PageAssets;
}

/** The site's page for a refused form. */
export function refusalResponse(
  { people, server, assets }: RefusalResponseOptions,
  request: Request,
  page: RefusalPageData,
): Response {
  const bar = barOf(people, request);
  const path = formPath(server.services.routePath(request));
  const back = page.back ?? `${assets.prefix}${path}`;
  const html = renderPage(
    page.title,
    <RefusalPage bar={bar} page={{ ...page, back }} path={path} />,
    assets,
  );
  return pageResponse(html, page.status);
}

/** The page that a form is on. */
function formPath(posted: string): string {
  if (posted.startsWith(TOKENS_PATH)) return TOKENS_PATH;
  return /^(\/(?:datasets|collections)\/[^/]+\/[^/]+)/.exec(posted)?.[1] ?? "/";
}
