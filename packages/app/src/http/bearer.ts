/** The bearer token that a request carries, or undefined if it carries none. */
export function readBearer(request: Request): string | undefined {
  const match = /^Bearer(?: +(.*?))? *$/is.exec(request.headers.get("authorization") ?? "");
  return match ? (match[1] ?? "") : undefined;
}
