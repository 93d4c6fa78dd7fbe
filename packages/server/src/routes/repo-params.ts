import { type Repo, repoPath } from "@sallyport/access";
import type { Context } from "hono";
import { findTarget, type Target } from "../gate/target.ts";
import { urlUnder } from "../http/public-url.ts";
import type { Services } from "../services/services.types.ts";

/** Where a repo's API routes start, on the Hub and on ours. */
export const API_REPO = "/api/:kind{models|datasets}/:namespace/:name";
export const SALLYPORT_REPO = "/api/sallyport/v1/:kind{models|datasets}/:namespace/:name";

/** Both paths of a repo's pages: `/datasets/…`, and `/…` for a model. */
export const WEB_REPOS = [
  { prefix: "/datasets/:namespace/:name", type: "dataset" },
  { prefix: "/:namespace/:name", type: "model" },
] as const;

/** The target of an API route. */
export function apiTarget(services: Services, c: Context): Promise<Target> {
  return webTarget(services, c, c.req.param("kind") === "models" ? "model" : "dataset");
}

/** The target of a route beside the pages. */
export function webTarget(services: Services, c: Context, type: Repo["type"]): Promise<Target> {
  const namespace = c.req.param("namespace") ?? "";
  const name = c.req.param("name") ?? "";
  return findTarget(services, c.req.raw, { type, namespace, name });
}

/** The repo's page, as an absolute URL. */
export function pageUrl({ publicUrl }: Services, c: Context, repo: Repo): string {
  return urlUnder(publicUrl(c.req.raw), repoPath(repo)).href;
}

/** Leads to the next page of a list, in the `Link` header: the same address with a cursor. */
export function linkNext({ publicUrl }: Services, c: Context, cursor: string): void {
  const url = urlUnder(publicUrl(c.req.raw), c.req.path);
  url.search = new URL(c.req.url).search;
  url.searchParams.set("cursor", cursor);
  c.header("Link", `<${url.href}>; rel="next"`);
}
