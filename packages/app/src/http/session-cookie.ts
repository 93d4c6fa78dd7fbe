import { readCookie } from "./cookies.ts";

/** A cookie that only this server reads, and that a form of another site does not send. */
export interface SessionCookie {
  read(request: Request): string | undefined;
  /** A `Set-Cookie` for the answer to a request; undefined ends the session. */
  write(request: Request, value: string | undefined, maxAgeSeconds?: number): string;
}

/**
 * Over https the cookie is `Secure`, and `__Host-` keeps other hosts of the domain from setting it: a
 * cookie of the plain name counts for nothing there.
 */
export function sessionCookie(
  name: () => string,
  isHttps: (request: Request) => boolean,
): SessionCookie {
  const named = (request: Request): string => `${isHttps(request) ? "__Host-" : ""}${name()}`;
  return {
    read: (request) => readCookie(request, named(request)),
    write: (request, value, maxAge) =>
      [
        `${named(request)}=${value ?? ""}`,
        "Path=/",
        "HttpOnly",
        "SameSite=Lax",
        ...(isHttps(request) ? ["Secure"] : []),
        ...(value === undefined
          ? ["Max-Age=0"]
          : maxAge === undefined
            ? []
            : [`Max-Age=${maxAge}`]),
      ].join("; "),
  };
}
