import type { GateServer } from "@sallyport/server";

const REPO = { type: "dataset", id: "acme/voices" } as const;

/** A host that keeps its files elsewhere: it asks, and sends them itself. */
export async function sendOwnFile(gate: GateServer, userId: string): Promise<Response> {
  if (await gate.check({ repo: REPO, userId })) return new Response("the recordings");
  return new Response("Ask for access first.", { status: 403 });
}
