const LOOPBACK =
  /^(?:localhost|(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Why a request does not belong to a demo, or undefined where it does. A page elsewhere may point its
 * own name at loopback (DNS rebinding) or post here on a visitor's behalf: neither gets in.
 */
export function refuseStranger(request: Request): string | undefined {
  const host = request.headers.get("host");
  if (host === null || !LOOPBACK.test(host)) {
    return "This demo answers to localhost alone.";
  }
  return refuseOtherSite(request);
}

/** Why a request that changes something comes from another site's page; undefined where it does not. */
export function refuseOtherSite(request: Request): string | undefined {
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  const origin = request.headers.get("origin");
  if (origin !== null) {
    return originHost(origin) === request.headers.get("host")
      ? undefined
      : "This request comes from another site.";
  }
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none"
    ? undefined
    : "This request comes from another site.";
}

function originHost(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined; // "null", as sandboxed pages send
  }
}
