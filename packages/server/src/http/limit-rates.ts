import type { MiddlewareHandler } from "hono";
import type { Host } from "../host/host.types.ts";
import { type ClientAddress, senderOf } from "./client-address.ts";
import { RateLimiter, type RateLimits } from "./rate-limit.ts";
import { refusals } from "./refusal.ts";

const ADDRESS_SHARE = 10;
const SUBMISSION = /\/ask(?:-access)?$/;

interface Senders extends Pick<Host, "authenticate"> {
  addressOf(request: Request): ClientAddress;
}

/** Refuses with 429 who asks for too much: by account, or by address where that is known. */
export function limitRates(senders: Senders, limits: RateLimits): MiddlewareHandler {
  const reads = new RateLimiter(limits.reads);
  const changes = new RateLimiter(limits.changes);
  const { burst, perMinute } = limits.submissions;
  const submissions = new RateLimiter(limits.submissions);
  const submissionsFrom = new RateLimiter({
    burst: burst * ADDRESS_SHARE,
    perMinute: perMinute * ADDRESS_SHARE,
  });
  return async (c, next) => {
    const account = await senders.authenticate(c.req.raw);
    const { address } = senders.addressOf(c.req.raw);
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    const takeFrom = (limiter: RateLimiter, sender: string | undefined): void => {
      const seconds = sender === undefined ? 0 : limiter.take(sender);
      if (seconds > 0) throw refusals.tooMany(seconds, limiter.limit);
    };
    const from = address && senderOf(address);
    takeFrom(isRead ? reads : changes, account ? `account ${account.id}` : from);
    if (c.req.method === "POST" && SUBMISSION.test(c.req.path)) {
      takeFrom(submissions, account?.id);
      takeFrom(submissionsFrom, from);
    }
    return next();
  };
}
