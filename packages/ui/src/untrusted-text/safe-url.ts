const SCHEMES = ["http:", "https:", "mailto:"];

/** A link's address if it may be followed: http, https or mailto, without credentials. Else undefined. */
export function safeUrl(href: string): string | undefined {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return undefined; // relative links of an author lead nowhere here
  }
  return SCHEMES.includes(url.protocol) && url.username === "" && url.password === ""
    ? url.href
    : undefined;
}
