/** What a request's headers prove about the page that sent it. `none`: they say nothing. */
export type OriginProof = "ours" | "other" | "none";

/**
 * Reads where a request comes from. Browsers alone write these headers, and no page can change them.
 * `trusted` are whole origins: the public address's and those that are allowed.
 */
export function originProof(headers: Headers, trusted: readonly string[]): OriginProof {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin") return "ours";
  const origin = headers.get("origin");
  if (origin !== null) return trusted.includes(origin) ? "ours" : "other";
  if (site === "cross-site" || site === "same-site") return "other";
  const referrer = headers.get("referer");
  if (referrer === null) return "none";
  return URL.canParse(referrer) && trusted.includes(new URL(referrer).origin) ? "ours" : "other";
}

/** Reads the `allowedOrigins` option, as browsers write origins. Throws for an invalid one. */
export function readOrigins(allowed: readonly string[]): readonly string[] {
  return allowed.map((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
    throw new Error(
      `@sallyport/server: ${JSON.stringify(text)} in allowedOrigins is no origin. Pages of what is listed change data with a visitor's cookies. Write an origin such as https://app.example.org.`,
    );
  });
}
