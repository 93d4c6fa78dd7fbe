import type { ClientAddress } from "./client-address.ts";
import { readForwarded } from "./forwarded.ts";

/** The address that clients know a server by; its path ends in a slash. */
export type PublicUrlOf = (request: Request) => URL;

/**
 * Decides the public address of each request: the configured one, else what trusted proxies say, else
 * the request's own. Headers are read as far as `addressOf` found trusted proxies, from no one else.
 */
export function publicUrls(
  configured: URL | undefined,
  addressOf: (request: Request) => ClientAddress,
): PublicUrlOf {
  return (request) => {
    if (configured) return configured;
    const { protocol, host } = new URL(request.url);
    const forwarded = readForwarded(request.headers, addressOf(request).proxies);
    return new URL(`${forwarded.proto ?? protocol.slice(0, -1)}://${forwarded.host ?? host}/`);
  };
}

/** Reads a configured address. Throws for an invalid one, naming the option. */
export function readPublicUrl(option: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    !/^(?:\/[\w.~-]+)*\/?$/.test(url.pathname) ||
    `${url.search}${url.hash}${url.username}${url.password}` !== ""
  ) {
    throw new Error(
      `@sallyport/server: ${option} is ${JSON.stringify(text)}. Links lead there, and the origin of requests is compared with it. Give the address of your site, such as https://data.example.org or https://example.org/data.`,
    );
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/** A path of ours, such as `/datasets/acme/voices`, below a public address. */
export function urlUnder(base: URL, path: string): URL {
  // Joined as text: `//host` or `scheme:` in a path must not lead elsewhere.
  return new URL(`${base.href}${path.replace(/^\//, "")}`);
}
