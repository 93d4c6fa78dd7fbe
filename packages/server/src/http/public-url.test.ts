import { describe, expect, it } from "vitest";
import { clientAddresses } from "./client-address.ts";
import { publicUrls, readPublicUrl, urlUnder } from "./public-url.ts";

const read = clientAddresses(["10.0.0.0/8"]);

/** The public address of a request that came from a peer. */
function addressOf(peer: string | undefined, headers: Record<string, string>, configured?: string) {
  const { href } = publicUrls(
    configured === undefined ? undefined : readPublicUrl("publicUrl", configured),
    (request) => read(peer, request.headers.get("x-forwarded-for")),
  )(new Request("http://inside:4173/datasets/acme/voices?q=1", { headers }));
  return href;
}

const PROXY = "10.0.0.1";
const TLS = { "x-forwarded-proto": "https", "x-forwarded-host": "data.example.org" };

describe("the public address", () => {
  it.each([
    ["of a request without a proxy is its own", undefined, {}, "http://inside:4173/"],
    ["is not what a stranger says", "192.0.2.1", TLS, "http://inside:4173/"],
    ["is not what an unknown peer says", undefined, TLS, "http://inside:4173/"],
    [
      "is not what a stranger says in Forwarded",
      "192.0.2.1",
      { forwarded: "proto=https;host=evil.example" },
      "http://inside:4173/",
    ],
    ["is what a trusted proxy says", PROXY, TLS, "https://data.example.org/"],
    [
      "keeps the host that a proxy passes on",
      PROXY,
      { "x-forwarded-proto": "https" },
      "https://inside:4173/",
    ],
    [
      "keeps a port",
      PROXY,
      { ...TLS, "x-forwarded-host": "data.example.org:8443" },
      "https://data.example.org:8443/",
    ],
    [
      "is read from Forwarded",
      PROXY,
      { forwarded: 'for=192.0.2.1;Proto=HTTPS; host="[2001:db8::1]:8443"' },
      "https://[2001:db8::1]:8443/",
    ],
    [
      "is read from X-Forwarded before Forwarded, which a proxy may pass on unread",
      PROXY,
      { ...TLS, forwarded: "proto=http;host=evil.example" },
      "https://data.example.org/",
    ],
    [
      "takes nothing from Forwarded beside a proxy's X-Forwarded-Proto",
      PROXY,
      { "x-forwarded-proto": "https", forwarded: "host=evil.example" },
      "https://inside:4173/",
    ],
    [
      "takes nothing from Forwarded beside a proxy's X-Forwarded-For",
      PROXY,
      { "x-forwarded-for": "192.0.2.1", forwarded: "proto=https;host=evil.example" },
      "http://inside:4173/",
    ],
    [
      "is what the proxy appended, not what the client began",
      PROXY,
      { "x-forwarded-proto": "http, https", "x-forwarded-host": "evil.example, data.example.org" },
      "https://data.example.org/",
    ],
    [
      "is what the outermost of two proxies appended",
      PROXY,
      {
        "x-forwarded-for": "192.0.2.1, 10.0.0.2",
        "x-forwarded-proto": "gopher, https, http",
        "x-forwarded-host": "evil.example, data.example.org, middle.internal",
      },
      "https://data.example.org/",
    ],
    [
      "is what one of two proxies says, where the other is silent",
      PROXY,
      { "x-forwarded-for": "192.0.2.1, 10.0.0.2", ...TLS },
      "https://data.example.org/",
    ],
    ...[
      "evil.example/path",
      "user@evil.example",
      "a b",
      "evil.example:999999",
      "",
      "-",
      "a\\b",
    ].map(
      (host) =>
        [
          `ignores the host ${JSON.stringify(host)}`,
          PROXY,
          { "x-forwarded-proto": "https", "x-forwarded-host": host },
          "https://inside:4173/",
        ] as const,
    ),
    ["ignores another scheme", PROXY, { "x-forwarded-proto": "javascript" }, "http://inside:4173/"],
  ] as const)("%s", (_, peer, headers, expected) => {
    expect(addressOf(peer, { ...headers })).toBe(expected);
  });

  it("is the configured one before all others", () => {
    expect(addressOf(PROXY, TLS, "https://example.org/data")).toBe("https://example.org/data/");
    expect(addressOf(undefined, {}, "https://example.org")).toBe("https://example.org/");
  });

  it.each([
    "data.example.org",
    "ftp://example.org",
    "https://user:password@example.org",
    "https://example.org/?a",
    "https://example.org/#a",
    "https://example.org/a//b",
    "",
  ])("cannot be configured as %j", (text) => {
    expect(() => readPublicUrl("publicUrl", text)).toThrow(/publicUrl is .*Give the address/);
  });
});

describe("a path below it", () => {
  const base = new URL("https://example.org/data/");

  it.each([
    ["/datasets/acme/voices", "https://example.org/data/datasets/acme/voices"],
    ["//evil.example/x", "https://example.org/data//evil.example/x"],
    ["javascript:alert(1)", "https://example.org/data/javascript:alert(1)"],
    ["/", "https://example.org/data/"],
  ])("%s leads nowhere else", (path, expected) => {
    expect(urlUnder(base, path).href).toBe(expected);
    expect(urlUnder(new URL("https://example.org/"), path).origin).toBe("https://example.org");
  });
});
