import type { Adapters, Repo } from "@sallyport/access";
import { createHttpAdapters } from "@sallyport/access/http";
import type { GateServer } from "@sallyport/server";
import { ownFetch } from "./own-fetch.ts";

/** The ports of a repo over the site's own server, in the name of whoever's browser sends a request. */
export function ownAdapters(
  server: Pick<GateServer, "fetch" | "services">,
  request: Request,
  { type, id }: Repo,
): Adapters {
  return createHttpAdapters({
    endpoint: server.services.publicUrl(request).origin,
    repo: { type, id },
    routes: "sallyport",
    fetch: ownFetch(server, request),
  });
}
