import type { MiddlewareHandler } from "hono";
import { refusals } from "./refusal.ts";

/**
 * Keeps other sites' pages from changing anything with a visitor's cookies. A request with a token of
 * its own carries its proof itself; a script without a browser sends neither header.
 */
export function sameSiteOnly(allowedOrigins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req;
    if (method === "GET" || method === "HEAD" || method === "OPTIONS") return next();
    if (c.req.header("authorization") !== undefined) return next();
    const origin = c.req.header("origin");
    const site = c.req.header("sec-fetch-site");
    const own = origin !== undefined && originOf(origin)?.host === new URL(c.req.url).host;
    const trusted = origin !== undefined && (own || allowedOrigins.includes(origin));
    if (origin !== undefined && !trusted) throw refusals.otherSite();
    if (origin === undefined && (site === "cross-site" || site === "same-site")) {
      throw refusals.otherSite();
    }
    return next();
  };
}

function originOf(origin: string): URL | undefined {
  try {
    return new URL(origin);
  } catch {
    return undefined; // "null", as sandboxed pages send
  }
}
