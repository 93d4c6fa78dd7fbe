/** The value of a cookie, or undefined where it was not sent. */
export function readCookie(request: Request, name: string): string | undefined {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const cookie = cookies.find((one) => one.startsWith(`${name}=`));
  return cookie?.slice(name.length + 1);
}
