import type { Context } from "hono";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { StaleError } from "../store/versions.ts";

const MOST_ATTEMPTS = 5;

/**
 * Do work, and do it again from its beginning where what it has found out changed before it was done; `again`
 * is called before. Refuses after a few attempts.
 */
export async function retry<R>(work: () => Promise<R>, again?: () => Promise<void>): Promise<R> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      await again?.();
    }
  }
  throw refusals.stale();
}

/**
 * A handler that begins again, from who sends the request, where what it has found out is stale. A handler
 * reads its body by what keeps it: an operation, or `c.req`.
 */
export function retryStale<C extends Context>(
  { forget, lastVersion }: Pick<Services, "forget" | "lastVersion">,
  handler: (c: C) => Promise<Response>,
): (c: C) => Promise<Response> {
  return (c) =>
    retry(
      () => handler(c),
      async () => {
        await lastVersion.refresh();
        forget(c.req.raw);
      },
    );
}
