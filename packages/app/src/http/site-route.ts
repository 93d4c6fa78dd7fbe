import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/** Whether a request matches one of the site's pages or forms, rather than a route of the gate server. */
export function isSiteRoute(c: Context): boolean {
  const method = c.req.method === "HEAD" ? "GET" : c.req.method;
  return matchedRoutes(c).some((route) => route.method === method);
}
