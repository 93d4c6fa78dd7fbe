import type { Adapters, Repo } from "@sallyport/access";
import { createHttpAdapters } from "@sallyport/access/http";
import type { GateServer } from "@sallyport/server";
import { inProcessFetch } from "./in-process-fetch.ts";

/** A repository's adapters over the gate server in process, with the session of the browser that sent a request. */
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
