import type { GateServer } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";
import { readBearer } from "./bearer.ts";
import { isSiteRoute } from "./site-route.ts";

/** Rate-limits wrong tokens sent to the site's pages, as the gate server does on its routes. */
export function limitTokens({ services }: Pick<GateServer, "services">): MiddlewareHandler {
  return async (c, next) => {
    // Rejects if the address has sent too many.
    if (isSiteRoute(c) && readBearer(c.req.raw) !== undefined) {
      await services.authenticate(c.req.raw);
    }
    return next();
  };
}
