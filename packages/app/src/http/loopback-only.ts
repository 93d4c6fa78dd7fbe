const LOOPBACK =
  /^(?:localhost|(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Why a request does not belong to a demo, or undefined where it does. A page elsewhere may point its
 * own name at loopback (DNS rebinding): it does not get in.
 */
export function refuseStranger(request: Request): string | undefined {
  const host = request.headers.get("host");
  if (host === null || !LOOPBACK.test(host)) {
    return "This demo is only available on localhost.";
  }
  return undefined;
}
