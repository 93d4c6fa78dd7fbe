import { getPath } from "hono/utils/url";

/** The path that routes match: a request's, without the public address's prefix if it is there. */
export function routePath(prefix: string): (request: Request) => string {
  return (request) => {
    const path = getPath(request);
    return path === prefix || path.startsWith(`${prefix}/`)
      ? path.slice(prefix.length) || "/"
      : path;
  };
}
