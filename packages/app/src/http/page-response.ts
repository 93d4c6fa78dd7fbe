import { randomBytes } from "node:crypto";
import { pageHeaders } from "./page-headers.ts";

/** A page that has nothing inline. */
export function pageResponse(html: string, status: number): Response {
  return new Response(html, { status, headers: pageHeaders(randomBytes(16).toString("base64")) });
}
