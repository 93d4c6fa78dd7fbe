import type { Account } from "../host/host.types.ts";

const BEARER = /^Bearer(?: +(.*?))? *$/is;

/** The bearer token of a request's header; undefined where the header holds none. */
export function bearerOf(request: Request): string | undefined {
  return BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
}

/**
 * Whether a request was authenticated by a bearer token, which no browser sends by itself. A host says so
 * with `Account.token`; without it, its accounts count as a browser's session.
 */
export function isByBearer(request: Request, account: Account | null): boolean {
  return account?.token !== undefined && BEARER.test(request.headers.get("authorization") ?? "");
}
