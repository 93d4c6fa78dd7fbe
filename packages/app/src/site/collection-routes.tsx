import type { GateServer, HostCollection } from "@sallyport/server";
import type { Hono } from "hono";
import { pageResponse } from "../http/page-response.ts";
import { readForm } from "../http/read-form.ts";
import { CollectionPage } from "../pages/collection-page.tsx";
import type { PageAssets } from "../pages/page.types.ts";
import { renderPage } from "../pages/render-page.tsx";
import { collectionPath } from "../pages/repo-paths.ts";
import { inProcessFetch } from "./in-process-fetch.ts";
import { barOf, type SitePeople } from "./person-routes.ts";

interface CollectionRoutesOptions {
  readonly people: SitePeople;
  readonly server: GateServer;
  readonly assets: PageAssets;
  readonly collection: HostCollection;
}

/** A collection's page, and its form, which saves through the gate server's API. */
export function collectionRoutes(app: Hono, options: CollectionRoutesOptions): void {
  const { people, server, assets, collection } = options;
  const { id, title, repos } = collection;
  const path = collectionPath(id);

  const page = async (request: Request, refused?: string): Promise<Response> => {
    const person = people.authenticate(request);
    const group = await server.services.groups.find(id);
    const data = {
      bar: barOf(people, request),
      id,
      title,
      repos,
      gating: group?.mode ?? (false as const),
      owner: person !== undefined && people.writesNamespace(person, id.split("/")[0] ?? ""),
      ...(refused !== undefined && { refused }),
    };
    const html = renderPage(title, <CollectionPage data={data} />, assets);
    return pageResponse(html, refused === undefined ? 200 : 422);
  };

  app.get(path, (c) => page(c.req.raw));

  app.post(path, async (c) => {
    const { mode } = await readForm(c);
    const gating = mode === "auto" || mode === "manual" ? { mode } : false;
    const { origin } = server.services.publicUrl(c.req.raw);
    const answer = await inProcessFetch(server, c.req.raw)(`${origin}/api/collections/${id}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ gating }),
    });
    if (answer.ok) return c.redirect(path, 303);
    return page(
      c.req.raw,
      answer.headers.get("x-error-message") ?? "The change couldn’t be saved. Try again.",
    );
  });
}
