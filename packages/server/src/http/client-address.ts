import ipaddr from "ipaddr.js";

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Where a request comes from, as far as it can be believed. */
export interface ClientAddress {
  /** Undefined where it is not known. */
  readonly address: string | undefined;
  /** How many trusted proxies it came through, one after the other. */
  readonly proxies: number;
}

/**
 * Read client addresses behind proxies that are trusted: single addresses, or ranges such as
 * `10.0.0.0/8`. `X-Forwarded-For` is believed from the right, as far as trusted proxies wrote it; from
 * anybody else it is passed over. Throws where one is no address.
 */
export function clientAddresses(
  trustedProxies: readonly string[],
): (peer: string | undefined, forwardedFor: string | null) => ClientAddress {
  const trusted = trustedProxies.map(rangeOf);
  const isTrusted = (address: string): boolean => {
    const parsed = ipaddr.process(address);
    return trusted.some(
      ([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits),
    );
  };
  return (peer, forwardedFor) => {
    if (peer === undefined || !ipaddr.isValid(peer)) return { address: undefined, proxies: 0 };
    if (!isTrusted(peer)) return { address: ipaddr.process(peer).toString(), proxies: 0 };
    let proxies = 1;
    for (const hop of (forwardedFor ?? "").split(",").reverse()) {
      const address = hop.trim();
      if (!ipaddr.isValid(address)) break;
      if (!isTrusted(address)) return { address: ipaddr.process(address).toString(), proxies };
      proxies++;
    }
    return { address: undefined, proxies };
  };
}

/** What counts as one sender: an IPv4 address, or the /64 that a network hands out whole. */
export function senderOf(address: string): string {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return parsed.toByteArray().slice(0, 8).join(".");
}

function rangeOf(text: string): Range {
  try {
    if (text.includes("/")) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  } catch {
    throw new Error(
      `@sallyport/server: ${JSON.stringify(text)} in trustedProxies is not an address, so no proxy can be trusted by it. Write an IP address, or a range such as 10.0.0.0/8.`,
    );
  }
}
