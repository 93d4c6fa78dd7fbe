import { type GateServer, Refusal } from "@sallyport/server";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { notePeer, peerOf } from "./peer-address.ts";

/** Refuses bodies of more than so many bytes. Throws a refusal with 413. */
export function limitBody(
  { services }: Pick<GateServer, "services">,
  maxSize: number,
): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal("invalid", "The form is too large. Shorten it and send it again.", {
        status: 413,
      });
    },
  });
  return (c, next) => {
    const received = c.req.raw;
    return limit(c, () => {
      // A body of unknown length makes Hono go on with another request object.
      notePeer(c.req.raw, peerOf(received));
      services.sameSender(c.req.raw, received);
      return next();
    });
  };
}
