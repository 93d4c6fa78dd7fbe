import type { Adapters, Repo } from "@sallyport/access";
import { createHubAdapters } from "@sallyport/access/hub";
import type { GateServer } from "@sallyport/server";
import { notePeer, peerOf } from "../http/peer-address.ts";

/** The ports of a repo over the site's own server, in the name of whoever's browser sends a request. */
export function ownAdapters(
  server: Pick<GateServer, "fetch">,
  request: Request,
  { type, id }: Repo,
): Adapters {
  const cookie = request.headers.get("cookie");
  return createHubAdapters({
    endpoint: new URL(request.url).origin,
    repo: { type, id },
    routes: "own",
    fetch: (input, init) => {
      const call = new Request(input, init);
      if (cookie !== null) call.headers.set("cookie", cookie);
      notePeer(call, peerOf(request));
      return server.fetch(call);
    },
  });
}
