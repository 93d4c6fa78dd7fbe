import type { GateServer } from "@sallyport/server";
import { notePeer, peerOf } from "../http/peer-address.ts";

/**
 * A `fetch` that calls the gate server in process, with the session of the browser that sent `request`. The
 * origin of that request must have been checked; the calls count as same-origin.
 */
export function inProcessFetch(
  server: Pick<GateServer, "fetch" | "services">,
  request: Request,
): typeof fetch {
  const cookie = request.headers.get("cookie");
  return (input, init) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    // Always whole: a public address may end in `/api`, which would be taken for its path alone.
    url.pathname = `${server.services.pathPrefix}${url.pathname}`;
    const call = new Request(url, asked);
    if (cookie !== null) call.headers.set("cookie", cookie);
    call.headers.set("sec-fetch-site", "same-origin");
    notePeer(call, peerOf(request));
    return server.fetch(call);
  };
}
