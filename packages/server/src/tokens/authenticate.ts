import type { Account, Host } from "../host/host.types.ts";
import { bearerOf } from "../http/bearer.ts";
import { refusals } from "../http/refusal.ts";
import type { WrongTokens } from "../http/wrong-tokens.ts";
import type { LastVersion } from "../store/last-version.ts";
import type { TokenStore } from "./token-store.ts";
import { hashOfToken, isTokenText } from "./token-text.ts";

/** Who sends a request, and the version that it was begun with: read before anything else about it. */
export interface Sender {
  readonly account: Account | null;
  readonly version: number;
}

/** Who sends requests, each found out once. */
export interface Senders {
  of(request: Request): Promise<Sender>;
  /** Find out again when next asked. */
  forget(request: Request): void;
}

/**
 * Our own tokens first, then the host's way. Tokens come in the header alone: an address ends up in
 * logs. Each request is asked about once. A token in the shape of ours that is unknown or revoked is
 * no one's: the host is not asked, which could fall back to a cookie. Rejects with a refusal for a wrong
 * token, and where an address has sent too many. Ours are looked at even then, as no one guesses 256 bits; how
 * long a host's are is not known.
 */
export function authenticateWith(
  host: Pick<Host, "authenticate" | "findUser">,
  tokens: TokenStore,
  wrongTokens: WrongTokens,
  lastVersion: LastVersion,
): Senders {
  const known = new WeakMap<Request, Promise<Sender>>();
  const find = async (request: Request): Promise<Account | null> => {
    const bearer = bearerOf(request);
    if (bearer === undefined) return host.authenticate(request);
    const holder = await tokens.use(bearer);
    if (holder) {
      const account = await host.findUser({ userId: holder.userId });
      if (!account) throw refusals.wrongToken();
      const { name, role, gatedRepos } = holder;
      return { ...account, token: { name, role, gatedRepos } };
    }
    const hash = hashOfToken(bearer);
    wrongTokens.mayTry(request, hash);
    const account = isTokenText(bearer) ? null : await host.authenticate(request);
    if (!account) {
      wrongTokens.wasWrong(request);
      throw refusals.wrongToken();
    }
    wrongTokens.wasRight(hash);
    return account;
  };
  const begin = async (request: Request): Promise<Sender> => {
    const version = await lastVersion.get();
    return { version, account: await find(request) };
  };
  return {
    of: (request) => {
      const found = known.get(request) ?? begin(request);
      known.set(request, found);
      return found;
    },
    forget: (request) => void known.delete(request),
  };
}
