import type { GateServer } from "@sallyport/server";
import type { Hono } from "hono";
import { pageResponse } from "../http/page-response.ts";
import type { DemoOutbox } from "../mail/demo-outbox.ts";
import { OutboxPage } from "../pages/outbox-page.tsx";
import type { PageAssets } from "../pages/page.types.ts";
import { renderPage } from "../pages/render-page.tsx";
import { OUTBOX } from "../pages/repo-paths.ts";
import { barOf, type SitePeople } from "./person-routes.ts";

interface OutboxRouteOptions {
  readonly outbox: DemoOutbox;
  readonly server: GateServer;
  readonly people: SitePeople;
  readonly assets: PageAssets;
  /** Where the page leads back to. */
  readonly back: string;
}

/** The page that shows a demo's email; with real accounts, it doesn't exist. */
export function outboxRoute(app: Hono, options: OutboxRouteOptions): void {
  const { outbox, server, people, assets, back } = options;
  app.get(OUTBOX, (c) => {
    const origin = server.services.publicUrl(c.req.raw).href.replace(/\/$/, "");
    const page = (
      <OutboxPage bar={barOf(people, c.req.raw)} mails={outbox.mails} back={back} origin={origin} />
    );
    return pageResponse(renderPage("Outbox", page, assets), 200);
  });
}
