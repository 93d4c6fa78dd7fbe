import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { ClientAddress } from "./client-address.ts";
import type { ReportFault } from "./report-faults.ts";

const TRY_AGAIN_SECONDS = "1";

/** The id of a request: a trusted proxy's `X-Request-Id`, else one of its own. The same each time. */
export type RequestIdOf = (request: Request) => string;

export function requestIds(addressOf: (request: Request) => ClientAddress): RequestIdOf {
  const known = new WeakMap<Request, string>();
  return (request) => {
    const given = request.headers.get("x-request-id") ?? "";
    const trusted = /^[\w-]{1,64}$/.test(given) && addressOf(request).proxies > 0;
    const id = known.get(request) ?? (trusted ? given : crypto.randomUUID());
    known.set(request, id);
    return id;
  };
}

/** Every answer names its request; one that failed says when to try again. */
export function nameRequests(requestIdOf: RequestIdOf): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    headers.set("x-request-id", requestIdOf(c.req.raw));
    if (status >= 500 && !headers.has("retry-after")) headers.set("retry-after", TRY_AGAIN_SECONDS);
  };
}

/** Reports faults that come after an answer has begun. */
export function faultsOf(
  { reportFault, requestIdOf }: { reportFault: ReportFault; requestIdOf: RequestIdOf },
  c: Context,
): (error: unknown) => void {
  const context = { requestId: requestIdOf(c.req.raw), route: routeOf(c) };
  return (error) => reportFault(error, context);
}

/** The pattern of the route that a request is for, for logs: nothing that the sender has written. */
export function routeOf(c: Context): string {
  const route = matchedRoutes(c).find(({ path }) => path !== "*" && path !== "/*");
  return `${c.req.method} ${route?.path ?? "*"}`;
}
