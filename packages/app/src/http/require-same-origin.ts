import { type GateServer, Refusal } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";
import { limitBody } from "./limit-body.ts";
import { isSiteRoute } from "./site-route.ts";

const BODY_MAX_BYTES = 64 * 1024;

/**
 * Refuses posts to the site's forms that come from another origin or are too large. The forms use the
 * browser's session, so a bearer token is no exemption. Other routes pass through to the gate server, which
 * checks origins itself.
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
