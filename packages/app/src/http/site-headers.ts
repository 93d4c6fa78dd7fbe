import type { GateServer } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What every answer of the site gets: HSTS over https, and redirects below the public address's path. */
export function siteHeaders({ services }: Pick<GateServer, "services">): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (services.publicUrl(c.req.raw).protocol === "https:") {
      headers.set("strict-transport-security", `max-age=${YEAR_SECONDS}`);
    }
    const location = headers.get("location");
    // The gate server names its answers, and its redirects have the path already.
    if (location?.startsWith("/") && !headers.has("x-request-id")) {
      headers.set("location", `${services.pathPrefix}${location}`);
    }
  };
}
