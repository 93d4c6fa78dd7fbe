import { randomBytes } from "node:crypto";
import type { Account } from "@sallyport/server";
import { readBearer } from "../http/bearer.ts";
import type { SessionCookie } from "../http/session-cookie.ts";
import type { People } from "./people.types.ts";
import { hashToken, type StoredAccount } from "./read-accounts.ts";
import { searchPeople } from "./search-people.ts";

const SESSION_MS = 12 * 60 * 60 * 1_000;

/** Real accounts, and how a browser logs in with a token. */
export interface AccountPeople extends People {
  /** A `Set-Cookie` for the token's account; undefined if the token is invalid. */
  logIn(request: Request, token: string): string | undefined;
  /** A `Set-Cookie` that ends the request's session. */
  logOut(request: Request): string;
}

/**
 * People from an accounts file. Scripts send their token as Bearer, browsers a session's cookie. An
 * account can write to repositories in its namespace, and in those of organizations where its role is admin
 * or write.
 */
export function accountPeople(
  accounts: readonly StoredAccount[],
  cookie: SessionCookie,
): AccountPeople {
  // Looked up by hash, so that timing reveals nothing about the token.
  const byToken = new Map(accounts.map((account) => [account.tokenHash, account]));
  const sessions = new Map<string, { readonly account: StoredAccount; readonly ends: number }>();

  return {
    authenticate: (request) => {
      const bearer = readBearer(request);
      if (bearer !== undefined) {
        const account = byToken.get(hashToken(bearer));
        return account && { ...bare(account), token: { name: "accounts file", role: "write" } };
      }
      const session = sessions.get(hashToken(cookie.read(request) ?? ""));
      return session && session.ends > Date.now() ? bare(session.account) : undefined;
    },
    canWrite: (account, repo) => writesTo(account, repo.id.split("/")[0] ?? ""),
    owners: (repo) => accounts.filter((a) => owns(a, repo.id.split("/")[0] ?? "")).map(bare),
    canCreate: writesTo,
    writesNamespace: writesTo,
    find: (user) => {
      const found = accounts.find((a) =>
        "userId" in user ? a.id === user.userId : a.username === user.username,
      );
      return found && bare(found);
    },
    search: (query) => searchPeople(accounts, query).map(bare),
    isOrganization: (name) => accounts.some(({ orgs }) => orgs.some((org) => org.name === name)),
    logIn: (request, token) => {
      const account = byToken.get(hashToken(token.trim()));
      if (!account) return undefined;
      for (const [key, { ends }] of sessions) if (ends <= Date.now()) sessions.delete(key);
      const secret = randomBytes(32).toString("base64url");
      sessions.set(hashToken(secret), { account, ends: Date.now() + SESSION_MS });
      return cookie.write(request, secret, SESSION_MS / 1_000);
    },
    logOut: (request) => {
      sessions.delete(hashToken(cookie.read(request) ?? ""));
      return cookie.write(request, undefined);
    },
  };
}

/** An account without its token hash. */
function bare({ tokenHash: _, ...account }: StoredAccount): Account {
  return account;
}

/** Whether a namespace is the account's username, or an organization that it administers. */
function owns({ username, orgs = [] }: Account, namespace: string): boolean {
  return (
    username === namespace || orgs.some(({ name, role }) => name === namespace && role === "admin")
  );
}

/** Whether a namespace is the account's username, or an organization that it can write to. */
export function writesTo({ username, orgs = [] }: Account, namespace: string): boolean {
  return (
    username === namespace ||
    orgs.some(({ name, role }) => name === namespace && (role === "admin" || role === "write"))
  );
}
