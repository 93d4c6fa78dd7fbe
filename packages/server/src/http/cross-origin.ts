import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

const EXPOSED = [
  "X-Error-Code",
  "X-Error-Message",
  "Link",
  "X-Request-Id",
  "X-Repo-Commit",
  "X-Total-Count",
  "Accept-Ranges",
  "Content-Range",
  "Content-Disposition",
  "ETag",
  "Last-Modified",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
];

/** CORS for the listed origins, preflight included; to pages from anywhere else nothing is said. */
export function crossOrigin(allowedOrigins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
    credentials: true,
    allowMethods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
    allowHeaders: [
      "Authorization",
      "Content-Type",
      "Idempotency-Key",
      "If-Match",
      "If-Modified-Since",
      "If-None-Match",
      "If-Range",
      "If-Unmodified-Since",
      "Range",
    ],
    exposeHeaders: EXPOSED,
    maxAge: 600,
  });
}
