import type { Losses } from "../ports/ports.types.ts";

/** The query of the next page; absent on the last one, which is `incomplete` where the link is of no use. */
export interface NextLink extends Pick<Losses, "incomplete"> {
  readonly next?: string;
}

/**
 * Reads the `Link` header of the page with this URL. A link to another origin or path is not followed,
 * because the token would go along; neither is a malformed one. Never throws.
 */
export function nextLink(header: string | null, page: string): NextLink {
  const link = header
    ?.split(/,\s*(?=<)/)
    .find((one) => /;\s*rel="?(?:[\w-]+ )*next\b/i.test(one.slice(one.indexOf(">") + 1)));
  if (link === undefined) return {};
  const address = /^\s*<([^<>]+)>/.exec(link)?.[1];
  if (address === undefined || !URL.canParse(address, page)) return { incomplete: true };
  const { origin, pathname, search, username, password } = new URL(address, page);
  const here = new URL(page);
  const isSame = origin === here.origin && username === "" && password === "";
  return isSame && unescaped(pathname) === unescaped(here.pathname)
    ? { next: search.slice(1) }
    : { incomplete: true };
}

/** A path by which two that differ in their escapes are the same. */
function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // a malformed escape equals only itself
  }
}
