import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Services } from "../services/services.types.ts";
import { Refusal } from "./refusal.ts";

/** Refuses bodies of more than so many bytes. */
export function limitBody({ sameSender }: Services, maxSize: number): MiddlewareHandler {
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
