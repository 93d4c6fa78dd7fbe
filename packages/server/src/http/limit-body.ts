import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Refusal } from "./refusal.ts";

interface Senders {
  sameSender(request: Request, received: Request): void;
}

/** Refuses bodies of more than so many bytes. */
export function limitBody({ sameSender }: Senders, maxSize: number): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal("invalid", "The body is too large", { status: 413 });
    },
  });
  return (c, next) => {
    const received = c.req.raw;
    return limit(c, () => {
      // A body of unknown length makes Hono go on with another request object, which no host knows.
      sameSender(c.req.raw, received);
      return next();
    });
  };
}
