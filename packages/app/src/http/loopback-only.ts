const LOOPBACK =
  /^(?:localhost|(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Why a demo refuses a request, or undefined if it is from localhost. Protects against DNS rebinding: a page
 * of another site whose name resolves to loopback.
 */
export function refuseStranger(request: Request): string | undefined {
  const host = request.headers.get("host");
  if (host === null || !LOOPBACK.test(host)) {
    return "This demo is only available on localhost.";
  }
  return undefined;
}
