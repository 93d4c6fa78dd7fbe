/** What proxies say about how a client reached them. */
export interface Forwarded {
  readonly proto?: "http" | "https";
  /** With a port, where there is one. */
  readonly host?: string;
}

const OLDER = ["x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"];
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Reads `X-Forwarded-Proto` and `X-Forwarded-Host` behind so many trusted proxies; `Forwarded` only if there
 * is no `X-Forwarded-*` at all, as a proxy that writes those may pass a client's `Forwarded` on unread.
 * Each proxy appends to a list, so the entry of the outermost trusted one is counted from the right:
 * what is to the left of it was sent by the client. Anything malformed is ignored.
 */
export function readForwarded(headers: Headers, proxies: number): Forwarded {
  if (proxies === 0) return {};
  const entry = (name: string): string | undefined => {
    const list = headers.get(name)?.split(",");
    return (list?.at(-proxies) ?? list?.[0])?.trim();
  };
  const isOlder = OLDER.some((name) => headers.has(name));
  const pairs = new Map(
    ((isOlder ? undefined : entry("forwarded")) ?? "").split(";").map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, "$1")];
    }),
  );
  const proto = (entry("x-forwarded-proto") ?? pairs.get("proto"))?.toLowerCase();
  const host = entry("x-forwarded-host") ?? pairs.get("host");
  return {
    ...((proto === "http" || proto === "https") && { proto }),
    ...(host !== undefined && HOST.test(host) && URL.canParse(`http://${host}`) && { host }),
  };
}
