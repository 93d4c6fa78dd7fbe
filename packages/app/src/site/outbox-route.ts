import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import { pageHeaders } from "../http/page-headers.ts";
import type { DemoOutbox } from "../mail/demo-outbox.ts";
import type { PageAssets } from "../pages/page.types.ts";
import { renderOutboxPage } from "../pages/render-outbox-page.tsx";
import { OUTBOX } from "../pages/repo-paths.ts";
import { barOf, type SitePeople } from "./person-routes.ts";

interface OutboxRouteOptions {
  readonly outbox: DemoOutbox;
  readonly people: SitePeople;
  readonly assets: PageAssets;
  /** The dataset's page. */
  readonly back: string;
}

/** The page that shows a demo's mail: where there are real people, there is none. */
export function outboxRoute(app: Hono, { outbox, people, assets, back }: OutboxRouteOptions): void {
  app.get(OUTBOX, (c) => {
    const bar = barOf(people, c.req.raw, true);
    if (bar.kind !== "demo") return c.notFound();
    const { origin } = new URL(c.req.url);
    const html = renderOutboxPage({ mails: outbox.mails, bar, back, origin }, assets);
    return c.body(html, 200, pageHeaders(randomBytes(16).toString("base64")));
  });
}
