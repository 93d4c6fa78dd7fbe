import type { GateServer } from "@sallyport/server";

type Handler = (request: Request) => Promise<Response>;

/** Handlers of `app/[...path]/route.ts`: Next.js hands over and takes back what the web has. */
export function nextHandlers(
  gate: Promise<GateServer>,
): Record<"GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS", Handler> {
  const handle: Handler = async (request) => (await gate).fetch(request);
  return {
    GET: handle,
    HEAD: handle,
    POST: handle,
    PUT: handle,
    PATCH: handle,
    DELETE: handle,
    OPTIONS: handle,
  };
}
