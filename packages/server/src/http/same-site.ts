import type { MiddlewareHandler } from "hono";
import type { Host } from "../host/host.types.ts";
import { isByBearer } from "./bearer.ts";
import type { OriginProof } from "./origin-proof.ts";
import { refusals } from "./refusal.ts";

interface Senders extends Pick<Host, "authenticate"> {
  originProof(request: Request): OriginProof;
}

/**
 * Keeps other sites' pages from changing anything in a visitor's name. Browsers add cookies, and Basic
 * and Negotiate credentials, by themselves; a bearer token they never do. A request that was not
 * authenticated by one must prove its origin. Without a proof and without a session, routes answer 401
 * themselves, so that a client without a token knows what to do.
 */
export function sameSiteOnly(senders: Senders): MiddlewareHandler {
  return async (c, next) => {
    const request = c.req.raw;
    if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return next();
    const proof = senders.originProof(request);
    if (proof === "ours") return next();
    const account = await senders.authenticate(request);
    if (isByBearer(request, account)) return next();
    if (proof === "none" && account === null) return next();
    throw proof === "other" ? refusals.otherSite() : refusals.unprovenOrigin();
  };
}
