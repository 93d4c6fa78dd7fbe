/**
 * Load an optional peer of this package. Rejects with one sentence that says what to install; the reason
 * is its cause. `user` is the function that needs the peer.
 */
export async function loadPeer<Peer>(
  name: string,
  user: string,
  load: () => Promise<Peer>,
): Promise<Peer> {
  try {
    return await load();
  } catch (cause) {
    throw new Error(
      `@sallyport/server: ${user}() needs the package ${name}, which could not be loaded; install it with "npm install ${name}".`,
      { cause },
    );
  }
}
