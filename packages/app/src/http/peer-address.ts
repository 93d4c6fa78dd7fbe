// The web's requests do not say where they come from; Node's do.
const peers = new WeakMap<Request, string>();

/** Remember the address that a request's connection came from. */
export function notePeer(request: Request, address: string | undefined): void {
  if (address !== undefined) peers.set(request, address);
}

/** The address that a request's connection came from, where it was noted. */
export function peerOf(request: Request): string | undefined {
  return peers.get(request);
}
