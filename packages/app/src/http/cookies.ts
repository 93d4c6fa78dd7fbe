/** The value of a cookie, or undefined where it was not sent. */
export function readCookie(request: Request, name: string): string | undefined {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const own = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return own?.slice(name.length + 1);
}
