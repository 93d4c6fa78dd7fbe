import { malformed } from "./read-answer.ts";

/**
 * The query of the next page from a `Link` header, or undefined on the last one. Throws where the link
 * leads to another origin or path: whoever follows it would take the token along.
 */
export function nextQuery(
  header: string | null,
  page: { readonly origin: string; readonly path: string },
): string | undefined {
  const next = header
    ?.split(/,\s*(?=<)/)
    .find((link) => /;\s*rel="?(?:[\w-]+ )*next\b/i.test(link.slice(link.indexOf(">"))));
  const address = next && /^\s*<([^>]*)>/.exec(next)?.[1];
  if (address === undefined || address === "") return undefined;
  const url = URL.canParse(address, page.origin) ? new URL(address, page.origin) : undefined;
  if (!url || url.origin !== page.origin || decodeURI(url.pathname) !== decodeURI(page.path)) {
    throw malformed("The service's next page is somewhere else.");
  }
  return url.search.slice(1);
}
