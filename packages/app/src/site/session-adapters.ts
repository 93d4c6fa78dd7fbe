import type { Adapters, Repo } from "@sallyport/access";
import { createHttpAdapters } from "@sallyport/access/http";
import type { GateServer } from "@sallyport/server";
import { inProcessFetch } from "./in-process-fetch.ts";

/** The ports of a repo over the site's own server, in the name of whoever's browser sends a request. */
export function sessionAdapters(
  server: Pick<GateServer, "fetch" | "services">,
  request: Request,
  { type, id }: Repo,
): Adapters {
  return createHttpAdapters({
    endpoint: server.services.publicUrl(request).origin,
    repo: { type, id },
    routes: "sallyport",
    fetch: inProcessFetch(server, request),
  });
}
