import { type GateServer, Refusal } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";
import { limitBody } from "./limit-body.ts";
import { isSiteRoute } from "./site-route.ts";

const BODY_MAX_BYTES = 64 * 1024;

/**
 * Takes the site's own forms from its own pages only, and none that is too large. They work with a browser's
 * session, so no token exempts from it. What is not the site's goes on to the gate server, which has its
 * own rules.
 */
export function requireSameOrigin(server: Pick<GateServer, "services">): MiddlewareHandler {
  const limit = limitBody(server, BODY_MAX_BYTES);
  return async (c, next) => {
    const { method } = c.req;
    if (method === "GET" || method === "HEAD" || !isSiteRoute(c)) return next();
    if (server.services.originProof(c.req.raw) !== "ours") {
      throw new Refusal(
        "forbidden",
        "This form was not sent from a page of this site. Open the page and try again.",
        { denial: "other-site" },
      );
    }
    return limit(c, next);
  };
}
