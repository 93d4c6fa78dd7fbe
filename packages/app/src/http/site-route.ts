import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/** Whether a request is for one of the site's own pages or forms; all others are the gate server's. */
export function isSiteRoute(c: Context): boolean {
  const method = c.req.method === "HEAD" ? "GET" : c.req.method;
  return matchedRoutes(c).some((route) => route.method === method);
}
