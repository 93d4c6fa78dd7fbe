import { createGateServer, type GateServer, type Host } from "@sallyport/server";
import { openPglite } from "@sallyport/server/pglite";

/** One server for all of a process: it opens the database once. */
export async function openGate(host: Host): Promise<GateServer> {
  return createGateServer({
    // authenticate, canWrite, searchUsers, findUser, findRepo, listFiles, openFile: your own.
    ...host,
    database: await openPglite(),
    // Links begin with it, and posts must come from its pages. Request URLs do not show it in Next.js.
    publicUrl: "https://data.example.org",
    defaultGated: "manual",
    onChange: (event) => {
      if (event.kind === "request") console.log(`${event.userId}: ${event.from} → ${event.to}`);
    },
  });
}
