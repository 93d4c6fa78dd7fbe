import type { Account, Host } from "../host/host.types.ts";
import type { TokenStore } from "../tokens/token-store.ts";

/** Who sends a request, or null. */
export type Authenticate = (request: Request) => Promise<Account | null>;

/**
 * Our own tokens first, then the host's way. Tokens come in the header alone: an address ends up in
 * logs. Each request is asked about once.
 */
export function authenticateWith(
  host: Pick<Host, "authenticate" | "findUser">,
  tokens: TokenStore,
): Authenticate {
  const known = new WeakMap<Request, Promise<Account | null>>();
  const find = async (request: Request): Promise<Account | null> => {
    const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    const holder = bearer === undefined ? undefined : await tokens.use(bearer);
    if (!holder) return host.authenticate(request);
    const account = await host.findUser({ userId: holder.userId });
    return account && { ...account, token: { name: holder.name, role: holder.role } };
  };
  return (request) => {
    const found = known.get(request) ?? find(request);
    known.set(request, found);
    return found;
  };
}
