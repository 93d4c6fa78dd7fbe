import type { GateServer } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";

/** Adds a request id to the site's responses, and reports refusals and failures as the gate server does. */
export function nameAnswers({ services }: GateServer): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    // The gate server has reported its responses itself.
    if (headers.has("x-request-id")) return;
    headers.set("x-request-id", services.requestIdOf(c.req.raw));
    if (status >= 500 && !headers.has("retry-after")) headers.set("retry-after", "1");
    await services.reportDenial(c, { status });
  };
}
