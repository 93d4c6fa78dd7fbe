import type { MiddlewareHandler } from "hono";
import { senderOf } from "./client-address.ts";
import { RateLimiter, type RateLimits } from "./rate-limit.ts";
import { refusals } from "./refusal.ts";
import type { Services } from "./services.types.ts";

/** Refuses with 429 who asks for too much: by account, or by address where that is known. */
export function limitRates(services: Services, limits: RateLimits): MiddlewareHandler {
  const reads = new RateLimiter(limits.reads);
  const changes = new RateLimiter(limits.changes);
  return async (c, next) => {
    const account = await services.authenticate(c.req.raw);
    const { address } = services.addressOf(c.req.raw);
    const sender = account ? `account ${account.id}` : address && `address ${senderOf(address)}`;
    if (sender !== undefined) {
      const isRead = c.req.method === "GET" || c.req.method === "HEAD";
      const seconds = (isRead ? reads : changes).take(sender);
      if (seconds > 0) throw refusals.tooMany(seconds);
    }
    return next();
  };
}
