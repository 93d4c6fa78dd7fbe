import { type GateServer, Refusal } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";

/**
 * Takes the site's own forms from its own pages only. They work with a browser's session, so no token
 * exempts from it. What is not the site's goes on to the gate server, which has its own rule.
 */
export function ownPagesOnly({ services }: Pick<GateServer, "services">): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req;
    const isForm =
      method !== "GET" &&
      method !== "HEAD" &&
      matchedRoutes(c).some((route) => route.method === method);
    if (isForm && services.originProof(c.req.raw) !== "ours") {
      throw new Refusal(
        "forbidden",
        "This form was not sent from a page of this site. Open the page and try again.",
        { denial: "other-site" },
      );
    }
    return next();
  };
}
