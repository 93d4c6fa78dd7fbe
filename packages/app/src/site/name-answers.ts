import type { GateServer } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";

/** The site's own answers name their request, and those that refuse or fail are known as the server's are. */
export function nameAnswers({ services }: GateServer): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    // The gate server has told of its own.
    if (headers.has("x-request-id")) return;
    headers.set("x-request-id", services.requestIdOf(c.req.raw));
    if (status >= 500 && !headers.has("retry-after")) headers.set("retry-after", "1");
    await services.reportDenial(c, { status });
  };
}
